package dev.soundcheck.ui.live;

import dev.soundcheck.live.Cut;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes into the lane that has the keys: what is typed, pasted, sent, or left to a simulated model. FX thread.
final class Pen {
    private final LivePorts ports;
    private final VoicesModel voices;
    private final Setup setup;
    private final Players players;
    private final BooleanSupplier unready;
    private final Consumer<String> say;

    /// @param unready  true where the service is not open; it tells the user so
    /// @param say      gets a sentence for each thing that was not done
    Pen(LivePorts ports, VoicesModel voices, Setup setup, Players players, BooleanSupplier unready,
            Consumer<String> say) {
        this.ports = ports;
        this.voices = voices;
        this.setup = setup;
        this.players = players;
        this.unready = unready;
        this.say = say;
    }

    /// A key wrote this, or it was pasted.
    void type(String text) {
        LaneModel lane = voices.selectedProperty().get();
        if (lane == null || unready.getAsBoolean()) {
            return;
        }
        voices.replan(lane, Cut.AS_TYPED);
        if (text.length() > lane.room()) {
            say.accept(lane.room() == 0
                    ? "This line is full. Press Enter to send it."
                    : String.format(Locale.ROOT, "The text is too long. Its first %,d characters were taken.",
                            lane.room()));
        }
        if (setup.sourceProperty().get() == Setup.Source.TYPING) {
            lane.type(text, setup.typingCut());
        } else {
            lane.draft(lane.draft() + text);
        }
        ports.wake().run();
    }

    /// Takes back what was typed last; what was sent stays.
    void backspace() {
        LaneModel lane = voices.selectedProperty().get();
        if (lane != null) {
            lane.backspace();
            ports.wake().run();
        }
    }

    /// Enter: sends what is typed, or plays it.
    void enter() {
        LaneModel lane = voices.selectedProperty().get();
        if (lane == null || unready.getAsBoolean()) {
            return;
        }
        if (setup.sourceProperty().get() == Setup.Source.MODEL) {
            play();
        } else {
            voices.replan(lane, Cut.AS_TYPED);
            lane.send(setup.safeProperty().get());
        }
        ports.wake().run();
    }

    /// Has spoken what the service holds back.
    void flush() {
        LaneModel lane = written();
        if (lane != null) {
            lane.send(setup.safeProperty().get());
            lane.lane().flush();
        }
    }

    /// No more text comes in this turn.
    void finish() {
        LaneModel lane = written();
        if (lane != null) {
            lane.send(false);
            lane.lane().finish();
        }
    }

    /// The lane that has the keys where something is written in it; null where not, and the user is told so.
    private @Nullable LaneModel written() {
        LaneModel lane = voices.selectedProperty().get();
        if (lane == null || unready.getAsBoolean()) {
            return null;
        }
        if (lane.writing().isEmpty()) {
            say.accept("Nothing is written in this turn yet. Type or paste a text first.");
            return null;
        }
        return lane;
    }

    /// Lets a simulated model write the draft of the lane; the sample where there is none.
    void play() {
        LaneModel lane = voices.selectedProperty().get();
        if (lane != null && !unready.getAsBoolean()) {
            String text = lane.draft().isBlank() ? Samples.ANSWER : lane.draft();
            lane.draft("");
            play(lane, text);
        }
    }

    /// Two voices, one line each.
    void dialogue() {
        if (unready.getAsBoolean()) {
            return;
        }
        while (voices.lanes().size() < 2) {
            voices.add();
        }
        List<LaneModel> lanes = voices.lanes();
        Samples.DIALOGUE.forEach(line -> play(lanes.get(line.lane()), line.text()));
    }

    private void play(LaneModel lane, String text) {
        voices.replan(lane, setup.cutProperty().get());
        players.model(lane.lane(), text, setup.pace());
    }
}
