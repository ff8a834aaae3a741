package dev.soundcheck.ui.stage;

import dev.soundcheck.session.Take;
import dev.soundcheck.timeline.Finding;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.timeline.TimelineHealth;
import dev.soundcheck.trace.Mark;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What is to be said about the stamps of the take on the stage: their kind, their faults, their lead. FX thread.
final class StampReport {
    static final String NO_STAMPS_ON_BYTES = "Only SSE and WebSocket send them.";
    static final String NOT_ASKED = "No timestamps were asked for, so no word lights up.";
    static final String NONE_CAME = "No timestamps came with this take, so no word lights up.";
    static final String NO_AUDIO = "Nothing was heard: no audio arrived.";
    /// A growing take is looked through this often; a finished one once more.
    private static final long CHECK_EVERY_NANOS = 400_000_000L;

    private final ReadOnlyObjectWrapper<StampState> state = new ReadOnlyObjectWrapper<>(this, "state",
            StampState.AWAITED);
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(this, "findings",
            List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyStringWrapper lead = new ReadOnlyStringWrapper(this, "lead", "");
    private @Nullable Take checked;
    private @Nullable Timeline checkedTimeline;
    private boolean checkedWhole;
    private boolean leadKnown;
    private long checkedNanos;
    private @Nullable Take paced;
    private boolean paceKnown;
    private double pace = 1;

    ReadOnlyObjectProperty<StampState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /// One calm line about what the stage cannot show; empty where it can.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyStringProperty leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /// Notes at which pace a take is heard for the first time; later hearings are not what its lead is about.
    void heardAt(Take take, double rate) {
        if (take != paced) {
            paced = take;
            paceKnown = take.trace().at(Mark.FIRST_OUT).isPresent();
            pace = 1;
        } else if (!paceKnown && take.trace().at(Mark.FIRST_OUT).isPresent()) {
            paceKnown = true;
            pace = rate;
        }
    }

    /// The pace at which the take was heard first.
    double pace() {
        return pace;
    }

    void update(Take take, Timeline shown, boolean estimated, long nowNanos) {
        state.set(stateOf(take, estimated));
        note.set(estimated ? "" : noteFor(take));
        boolean whole = take.state().ended();
        boolean other = take != checked || whole != checkedWhole;
        boolean grown = shown != checkedTimeline || !leadKnown;
        if (other || (grown && nowNanos - checkedNanos >= CHECK_EVERY_NANOS)) {
            check(take, shown, estimated, whole);
            checkedNanos = nowNanos;
        }
    }

    private void check(Take take, Timeline shown, boolean estimated, boolean whole) {
        checked = take;
        checkedTimeline = shown;
        checkedWhole = whole;
        boolean measured = !estimated && !shown.words().isEmpty();
        findings.set(measured
                ? TimelineHealth.check(shown, take.seconds(), whole, take.request().stamps().normalized())
                : List.of());
        StampLead measuredLead = measured ? StampLead.of(shown, take.trace(), pace) : null;
        leadKnown = measuredLead != null || !measured;
        lead.set(measuredLead == null ? "" : measuredLead.sentence());
    }

    private static StampState stateOf(Take take, boolean estimated) {
        if (!take.timeline().words().isEmpty()) {
            return StampState.MEASURED;
        }
        if (estimated) {
            return StampState.ESTIMATED;
        }
        return expectsWords(take) && !take.state().ended() ? StampState.AWAITED : StampState.NONE;
    }

    private static boolean expectsWords(Take take) {
        return take.endpoint().timestamps() && take.request().stamps().words();
    }

    private static String noteFor(Take take) {
        if (!take.timeline().words().isEmpty()) {
            return "";
        }
        if (!take.endpoint().timestamps()) {
            return NO_STAMPS_ON_BYTES;
        }
        if (!take.request().stamps().words()) {
            return NOT_ASKED;
        }
        if (!take.state().ended()) {
            return "";
        }
        return take.seconds() == 0 ? NO_AUDIO : NONE_CAME;
    }
}
