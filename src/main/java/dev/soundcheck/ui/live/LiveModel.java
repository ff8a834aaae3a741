package dev.soundcheck.ui.live;

import dev.soundcheck.live.Fix;
import dev.soundcheck.live.Fixer;
import dev.soundcheck.live.KeptPlayer;
import dev.soundcheck.live.Lint;
import dev.soundcheck.live.LintFinding;
import dev.soundcheck.live.LiveScript;
import dev.soundcheck.live.LiveSession;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechService;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// The live session of the window: its turns, their playback and drawing, and their faults. FX thread.
final class LiveModel implements AutoCloseable {
    private final LivePorts ports;
    private final LiveSession session;
    private final Setup setup = new Setup();
    private final LiveSentence sentence;
    private final VoicesModel voices;
    private final Players players;
    private final Pen pen;
    private final ExperimentModel experiment;
    private List<LintFinding> findings = List.of();
    private @Nullable Pointed pointed;

    /// The word under the mouse.
    record Pointed(LiveTurn turn, int word) {}

    LiveModel(LivePorts ports) {
        this.ports = ports;
        this.sentence = new LiveSentence(ports.clock());
        this.players = new Players(ports);
        this.session = new LiveSession(ports.studio(), () -> Objects.requireNonNull(ports.service().get()),
                ports.playbacks(), ports.clock(), ports.wake());
        this.voices = new VoicesModel(ports, session, setup, this::told);
        this.pen = new Pen(ports, voices, setup, players, this::unready, this::told);
        this.experiment = new ExperimentModel(ports, setup, this::textAtHand);
        setup.mixedProperty().subscribe(mixed -> session.mixed(mixed));
        // Other buttons are shown then; while nothing moves there are no frames.
        setup.sourceProperty().addListener((_, _, _) -> ports.wake().run());
    }

    // == PROPERTIES ==

    Setup setup() {
        return setup;
    }

    VoicesModel voices() {
        return voices;
    }

    /// What keys and buttons write with.
    Pen pen() {
        return pen;
    }

    ExperimentModel experiment() {
        return experiment;
    }

    /// What has just happened, for people.
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.textProperty();
    }

    /// What of it a screen reader says unasked.
    ReadOnlyStringProperty newsProperty() {
        return sentence.newsProperty();
    }

    List<LintFinding> findings() {
        return findings;
    }

    /// All turns, in the order they began.
    List<TurnLook> looks() {
        return voices.lanes().stream().flatMap(lane -> lane.looks().stream())
                .sorted(Comparator.comparingLong(look -> look.stamps().firstTokenNanos())).toList();
    }

    /// The turn that figures are shown of: the one that is heard, else the newest of the lane that is selected.
    Optional<TurnLook> shown() {
        Optional<TurnLook> heard = looks().stream().filter(TurnLook::sounding).findFirst();
        LaneModel lane = voices.selectedProperty().get();
        List<TurnLook> looks = lane == null ? List.of() : lane.looks();
        return heard.or(() -> looks.isEmpty() ? Optional.empty() : Optional.of(looks.getLast()));
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

    /// True where a turn broke off and its text can be resumed.
    boolean broken() {
        return session.lanes().stream().anyMatch(lane -> !session.unspoken(lane).isEmpty());
    }

    boolean busy() {
        return session.busy() || players.busy();
    }

    // == THE ROOM ==

    /// The room is entered.
    void entered() {
        if (voices.lanes().isEmpty()) {
            voices.add();
        } else {
            voices.replan();
        }
        if (ports.service().get() != null) {
            session.warm();
        }
        ports.wake().run();
    }

    /// The room is left: its sound stops.
    void left() {
        players.stop();
        session.interrupt();
        experiment.stop();
        experiment.pair().deafen();
    }

    void beat() {
        if (voices.lanes().isEmpty() && ports.service().get() != null && ports.request().get() != null) {
            entered();
        }
        session.beat();
        experiment.beat();
        voices.showAll();
        voices.lanes().forEach(LaneModel::look);
        findings = session.findings();
        sentence.follow(voices, session);
        if (busy()) {
            ports.wake().run();
        }
    }

    void point(@Nullable Pointed at) {
        if (!Objects.equals(pointed, at)) {
            pointed = at;
            ports.wake().run();
        }
    }

    /// Shows a message for some seconds.
    void told(String happened) {
        sentence.say(happened);
        ports.wake().run();
    }

    /// As `told`, for sound that begins: a screen reader would talk over it.
    private void begun(String what) {
        sentence.begun(what);
        ports.wake().run();
    }

    // == TURNS ==

    /// The barge-in.
    void interrupt() {
        players.stop();
        session.interrupt();
    }

    /// Resumes where the connection was lost; false where it was not.
    boolean resume() {
        if (!broken() || unready()) {
            return false;
        }
        session.lanes().forEach(session::resume);
        return true;
    }

    void clear() {
        if (!busy()) {
            session.clear();
            ports.wake().run();
        }
    }

    /// The take that can be shown again: that of the turn that is shown, else the desk's; null where neither was sent
    /// in pieces and is over.
    @Nullable
    Take replayable() {
        Take own = shown().map(look -> look.turn().take()).orElse(null);
        Take take = own == null ? ports.studio().current() : own;
        return take != null && !busy() && KeptPlayer.plays(take) ? take : null;
    }

    /// Shows a kept turn again as it came: its pieces at their times, its sound when it arrived.
    void replay() {
        Take take = replayable();
        if (take != null) {
            session.clear();
            players.kept(take, session);
            begun("A turn that is kept is shown again as it came. It costs no request.");
        }
    }

    // == SCRIPTS ==

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
        begun("The script is being played.");
    }

    /// True where its fix would change a switch or make it go away; what is in force already does neither.
    boolean mends(LintFinding finding) {
        return switches(finding) || !Lint.of(mended(finding)).contains(finding);
    }

    /// Applies the fix of the finding: changes the setting, or plays the script again without the fault.
    void fix(LintFinding finding) {
        boolean switched = switches(finding);
        switch (finding.fix()) {
            case KEEP_SAFE -> setup.safeProperty().set(true);
            case USE_BUFFER -> setup.delayProperty().set(OptionalInt.empty());
            case ADD_SPACE, DROP_SPACE, NEW_CONTEXT, ONE_VOICE, FINISH, DROP_CANCEL, SET_LANGUAGE, BY_HAND -> {
            }
        }
        if (finding.fix() == Fix.FINISH && session.openContexts() > 0) {
            pen.finish();
        } else if (!busy()) {
            play(mended(finding));
        } else if (!switched) {
            told("A voice is still speaking. Choose the fix again once it is done.");
        }
        voices.replan();
    }

    private boolean switches(LintFinding finding) {
        return switch (finding.fix()) {
            case KEEP_SAFE -> !setup.safeProperty().get();
            case USE_BUFFER -> setup.delayProperty().get().isPresent();
            case ADD_SPACE, DROP_SPACE, NEW_CONTEXT, ONE_VOICE, FINISH, DROP_CANCEL, SET_LANGUAGE, BY_HAND -> false;
        };
    }

    private LiveScript mended(LintFinding finding) {
        return Fixer.apply(script(), finding, "en");
    }

    @Override
    public void close() {
        experiment.close();
        players.stop();
        session.close();
    }

    /// What is being typed, else what was spoken last, else a sample.
    private String textAtHand() {
        LaneModel lane = voices.selectedProperty().get();
        if (lane != null && !lane.writing().isBlank()) {
            return lane.writing();
        }
        return shown().map(TurnLook::typed).filter(typed -> !typed.isBlank()).orElse(Samples.ANSWER);
    }

    private boolean unready() {
        boolean missing = ports.service().get() == null;
        if (missing) {
            told("The service is not open yet. Wait a moment, or look at the lamp below.");
        }
        return missing;
    }
}
