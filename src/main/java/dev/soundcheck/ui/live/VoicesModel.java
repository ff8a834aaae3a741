package dev.soundcheck.ui.live;

import dev.soundcheck.live.Cut;
import dev.soundcheck.live.LiveLane;
import dev.soundcheck.live.LiveSession;
import dev.soundcheck.live.TurnPlan;
import dev.soundcheck.speech.request.SpeechRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The voices of the room: which there are, which of them has the keys, and how their next turns are spoken. FX thread.
final class VoicesModel {
    private final LivePorts ports;
    private final LiveSession session;
    private final Setup setup;
    private final Consumer<String> say;
    private final ObservableList<LaneModel> lanes = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable LaneModel> selected = new SimpleObjectProperty<>(this, "selected");

    /// @param say  gets a sentence for each thing that could not be done
    VoicesModel(LivePorts ports, LiveSession session, Setup setup, Consumer<String> say) {
        this.ports = ports;
        this.session = session;
        this.setup = setup;
        this.say = say;
    }

    // == PROPERTIES ==

    ObservableList<LaneModel> lanes() {
        return lanes;
    }

    /// The lane that has the keys.
    ObjectProperty<@Nullable LaneModel> selectedProperty() {
        return selected;
    }

    boolean soloed(LaneModel lane) {
        return session.solo() == lane.lane().index();
    }

    // == COMMANDS ==

    /// Another voice: one that no lane has yet, where there is one.
    void add() {
        Optional<TurnPlan> plan = plan(lanes.isEmpty() ? null : otherVoice());
        if (plan.isEmpty()) {
            say.accept(ports.service().get() == null
                    ? "The service is opening. Write as soon as it is ready; the lamp below tells."
                    : "No voice is chosen yet. Choose one at the desk.");
            return;
        }
        LiveLane lane = session.add(plan.get());
        if (lane == null) {
            say.accept("Eight voices are the most for one session.");
            return;
        }
        LaneModel model = new LaneModel(lane);
        lanes.add(model);
        selected.set(model);
        ports.wake().run();
    }

    /// Takes the last voice away; one stays.
    void remove() {
        if (lanes.size() < 2) {
            say.accept("A session has at least one voice.");
            return;
        }
        session.removeLast();
        lanes.removeLast();
        selected.set(lanes.getLast());
        ports.wake().run();
    }

    /// Lanes that a script has made are shown, too.
    void showAll() {
        for (int i = lanes.size(); i < session.lanes().size(); i++) {
            lanes.add(new LaneModel(session.lanes().get(i)));
        }
        if (selected.get() == null && !lanes.isEmpty()) {
            selected.set(lanes.getFirst());
        }
    }

    void voice(LaneModel lane, String id) {
        plan(id).ifPresent(lane::plan);
        ports.wake().run();
    }

    void mute(LaneModel lane, boolean muted) {
        session.mute(lane.lane(), muted);
        ports.wake().run();
    }

    void solo(LaneModel lane, boolean alone) {
        session.solo(alone ? lane.lane() : null);
        ports.wake().run();
    }

    /// What was chosen meanwhile counts from the next turn on.
    void replan() {
        lanes.forEach(lane -> replan(lane, lane.lane().plan().cut()));
    }

    void replan(LaneModel lane, Cut cut) {
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
}
