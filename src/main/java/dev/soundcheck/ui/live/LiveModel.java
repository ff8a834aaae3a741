package dev.soundcheck.ui.live;

import dev.soundcheck.live.Cut;
import dev.soundcheck.live.Fix;
import dev.soundcheck.live.Fixer;
import dev.soundcheck.live.LintFinding;
import dev.soundcheck.live.LiveLane;
import dev.soundcheck.live.LiveScript;
import dev.soundcheck.live.LiveSession;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.live.TurnPlan;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.NanoClock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The live session of the window: its voices, what is typed and played, and what is drawn of it. FX thread.
final class LiveModel implements AutoCloseable {
    private final LivePorts ports;
    private final LiveSession session;
    private final Setup setup = new Setup();
    private final ObservableList<LaneModel> lanes = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable LaneModel> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final Players players;
    private List<LintFinding> findings = List.of();
    private @Nullable Pointed pointed;

    /// The word under the mouse.
    record Pointed(LiveTurn turn, int word) {}

    LiveModel(LivePorts ports) {
        this.ports = ports;
        this.players = new Players(ports);
        this.session = new LiveSession(ports.studio(), () -> Objects.requireNonNull(ports.service().get()),
                ports.playbacks(), NanoClock.system(), ports.wake());
        setup.mixedProperty().subscribe(mixed -> session.mixed(mixed));
    }

    // == PROPERTIES ==

    Setup setup() {
        return setup;
    }

    ObservableList<LaneModel> lanes() {
        return lanes;
    }

    /// The lane that has the keys.
    ObjectProperty<@Nullable LaneModel> selectedProperty() {
        return selected;
    }

    /// What has just happened, for people.
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    List<LintFinding> findings() {
        return findings;
    }

    /// All turns, in the order they began.
    List<TurnLook> looks() {
        return lanes.stream().flatMap(lane -> lane.looks().stream())
                .sorted(Comparator.comparingLong(look -> look.stamps().firstTokenNanos())).toList();
    }

    /// The turn that figures are shown of: the newest of the lane that is selected.
    Optional<TurnLook> shown() {
        LaneModel lane = selected.get();
        List<TurnLook> looks = lane == null ? List.of() : lane.looks();
        return looks.isEmpty() ? Optional.empty() : Optional.of(looks.getLast());
    }

    int openContexts() {
        return session.openContexts();
    }

    @Nullable
    SocketState socket() {
        SpeechService service = ports.service().get();
        return service == null ? null : service.socket();
    }

    @Nullable
    Pointed pointed() {
        return pointed;
    }

    boolean soloed(LaneModel lane) {
        return session.solo() == lane.lane().index();
    }

    // == THE ROOM ==

    /// The room is entered.
    void entered() {
        if (lanes.isEmpty()) {
            addLane();
        } else {
            replan();
        }
        if (ports.service().get() != null) {
            session.warm();
        }
        ports.wake().run();
    }

    /// The room is left: what sounds stops.
    void left() {
        players.stop();
        session.interrupt();
    }

    void beat() {
        if (lanes.isEmpty() && ports.service().get() != null && ports.request().get() != null) {
            entered();
        }
        session.beat();
        lanes.forEach(LaneModel::look);
        findings = session.findings();
        tell();
        if (busy()) {
            ports.wake().run();
        }
    }

    boolean busy() {
        return session.busy() || players.busy();
    }

    void point(@Nullable Pointed at) {
        if (!Objects.equals(pointed, at)) {
            pointed = at;
            ports.wake().run();
        }
    }

    // == VOICES ==

    /// Another voice: one that no lane has yet, where there is one.
    void addLane() {
        Optional<TurnPlan> plan = plan(lanes.isEmpty() ? null : otherVoice());
        if (plan.isEmpty()) {
            sentence.set("No voice is chosen yet. Choose one at the desk.");
            return;
        }
        LiveLane lane = session.add(plan.get());
        if (lane == null) {
            sentence.set("Eight voices are the most for one session.");
            return;
        }
        LaneModel model = new LaneModel(lane);
        lanes.add(model);
        selected.set(model);
        ports.wake().run();
    }

    void removeLane() {
        if (lanes.size() > 1) {
            session.removeLast();
            lanes.removeLast();
            selected.set(lanes.getLast());
        }
    }

    void voice(LaneModel lane, String id) {
        plan(id).ifPresent(lane::plan);
        ports.wake().run();
    }

    void mute(LaneModel lane, boolean muted) {
        session.mute(lane.lane(), muted);
    }

    void solo(LaneModel lane, boolean alone) {
        session.solo(alone ? lane.lane() : null);
    }

    // == TEXT ==

    /// A key wrote this, or it was pasted.
    void type(String text) {
        LaneModel lane = selected.get();
        if (lane == null || unready()) {
            return;
        }
        replan(lane, Cut.AS_TYPED);
        if (setup.sourceProperty().get() == Setup.Source.TYPING) {
            lane.type(text, setup.typingCut());
        } else {
            lane.draft(lane.draft() + text);
        }
        ports.wake().run();
    }

    void backspace() {
        LaneModel lane = selected.get();
        if (lane != null) {
            lane.backspace();
            ports.wake().run();
        }
    }

    /// Enter: sends what is typed, or plays it.
    void enter() {
        LaneModel lane = selected.get();
        if (lane == null || unready()) {
            return;
        }
        if (setup.sourceProperty().get() == Setup.Source.MODEL) {
            play();
        } else {
            replan(lane, Cut.AS_TYPED);
            lane.send(setup.safeProperty().get());
        }
        ports.wake().run();
    }

    void flush() {
        LaneModel lane = selected.get();
        if (lane != null && !unready()) {
            lane.send(setup.safeProperty().get());
            lane.lane().flush();
        }
    }

    /// No more text comes in this turn.
    void finish() {
        LaneModel lane = selected.get();
        if (lane != null && !unready()) {
            lane.send(false);
            lane.lane().finish();
        }
    }

    /// The barge-in.
    void interrupt() {
        players.stop();
        session.interrupt();
    }

    /// Goes on where the connection was lost; false where nothing was.
    boolean resume() {
        List<TurnLook> broken = looks().stream().filter(look -> !look.turn().neverSpoken().isBlank()).toList();
        if (broken.isEmpty() || unready()) {
            return false;
        }
        session.resume(broken.getLast().turn());
        return true;
    }

    void clear() {
        if (!busy()) {
            session.clear();
            ports.wake().run();
        }
    }

    // == MODELS AND SCRIPTS ==

    /// Lets a simulated model write the draft of the lane; the sample where there is none.
    void play() {
        LaneModel lane = selected.get();
        if (lane != null && !unready()) {
            String text = lane.draft().isBlank() ? Samples.ANSWER : lane.draft();
            lane.draft("");
            play(lane, text);
        }
    }

    /// Two voices, one line each.
    void dialogue() {
        if (unready()) {
            return;
        }
        while (lanes.size() < 2) {
            addLane();
        }
        Samples.DIALOGUE.forEach(line -> play(lanes.get(line.lane()), line.text()));
    }

    LiveScript script() {
        return session.script();
    }

    /// Plays the messages of a script at their times.
    void play(LiveScript script) {
        if (unready()) {
            return;
        }
        interrupt();
        session.clear();
        players.script(script, session);
        sentence.set("The script is being played.");
        ports.wake().run();
    }

    /// Does what the finding advises: the switch is set, or the script is played again without the fault.
    void fix(LintFinding finding) {
        switch (finding.fix()) {
            case KEEP_SAFE -> setup.safeProperty().set(true);
            case USE_BUFFER -> setup.delayProperty().set(OptionalInt.empty());
            case ADD_SPACE, DROP_SPACE, NEW_CONTEXT, ONE_VOICE, FINISH, DROP_CANCEL, SET_LANGUAGE -> {
            }
        }
        if (finding.fix() == Fix.FINISH && session.openContexts() > 0) {
            finish();
        } else if (!busy()) {
            play(Fixer.apply(script(), finding, "en"));
        }
        replan();
    }

    void told(String happened) {
        sentence.set(happened);
    }

    /// Lanes that a script has made are shown, too.
    void showAllLanes() {
        for (int i = lanes.size(); i < session.lanes().size(); i++) {
            lanes.add(new LaneModel(session.lanes().get(i)));
        }
        if (selected.get() == null && !lanes.isEmpty()) {
            selected.set(lanes.getFirst());
        }
    }

    @Override
    public void close() {
        players.stop();
        session.close();
    }

    private void play(LaneModel lane, String text) {
        replan(lane, setup.cutProperty().get());
        players.model(lane.lane(), text, setup.pace());
    }

    private void replan() {
        lanes.forEach(lane -> replan(lane, lane.lane().plan().cut()));
    }

    /// What was chosen meanwhile counts from the next turn on.
    private void replan(LaneModel lane, Cut cut) {
        lane.plan(lane.lane().plan().withDelay(setup.delayProperty().get()).withSafe(setup.safeProperty().get())
                .withCut(cut));
    }

    private Optional<TurnPlan> plan(@Nullable String voiceId) {
        SpeechRequest request = ports.request().get();
        if (request == null) {
            return Optional.empty();
        }
        SpeechRequest spoken = voiceId == null ? request : request.withVoice(voiceId);
        return Optional.of(new TurnPlan(ports.voiceName().apply(spoken.voiceId()), spoken,
                setup.delayProperty().get(), Cut.AS_TYPED, setup.safeProperty().get()));
    }

    private @Nullable String otherVoice() {
        List<String> taken = lanes.stream().map(lane -> lane.lane().plan().request().voiceId()).toList();
        return ports.voices().get().stream().filter(id -> !taken.contains(id)).findFirst().orElse(null);
    }

    private boolean unready() {
        boolean missing = ports.service().get() == null;
        if (missing) {
            sentence.set("The service is not open yet. Wait a moment, or look at the lamp below.");
        }
        return missing;
    }

    /// The newest thing worth a sentence.
    private void tell() {
        List<TurnLook> looks = looks();
        for (int i = looks.size() - 1; i >= 0; i--) {
            Optional<String> said = Telling.of(looks.get(i));
            if (said.isPresent()) {
                sentence.set(said.get());
                return;
            }
        }
        sentence.set("");
    }
}
