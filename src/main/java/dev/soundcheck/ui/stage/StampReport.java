package dev.soundcheck.ui.stage;

import dev.soundcheck.session.Snapshot;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.timeline.Finding;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.timeline.TimelineHealth;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Reports on the stamps of the take on the stage: their kind, their faults, their lead. FX thread.
final class StampReport {
    static final String NO_STAMPS_ON_BYTES = "SSE and WebSocket send them.";
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
    private final ReadOnlyObjectWrapper<@Nullable StampLead> lead = new ReadOnlyObjectWrapper<>(this, "lead", null);
    private long checked = -1;
    private @Nullable Timeline checkedTimeline;
    private boolean checkedWhole;
    private boolean leadKnown;
    private long checkedNanos;

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

    /// Null while it is not known.
    ReadOnlyObjectProperty<@Nullable StampLead> leadProperty() {
        return lead.getReadOnlyProperty();
    }

    void update(Snapshot shown) {
        Take take = shown.take();
        if (take == null) {
            return;
        }
        state.set(stateOf(take, shown.estimated()));
        note.set(shown.estimated() ? "" : noteFor(take));
        boolean whole = take.state().ended();
        boolean other = shown.showings() != checked || whole != checkedWhole;
        boolean grown = shown.timeline() != checkedTimeline || !leadKnown;
        if (other || (grown && shown.nowNanos() - checkedNanos >= CHECK_EVERY_NANOS)) {
            check(shown, take, whole);
        }
    }

    private void check(Snapshot shown, Take take, boolean whole) {
        checked = shown.showings();
        checkedTimeline = shown.timeline();
        checkedWhole = whole;
        checkedNanos = shown.nowNanos();
        // Of a take that was stopped or broke off, what is missing was not spoken.
        boolean finished = whole && take.state() == TakeState.DONE;
        boolean measured = !shown.estimated() && !shown.timeline().words().isEmpty();
        findings.set(measured
                ? TimelineHealth.check(shown.timeline(), take.seconds(), finished, take.request().stamps().normalized())
                : List.of());
        StampLead measuredLead = measured ? StampLead.of(shown.timeline(), shown.trace()) : null;
        leadKnown = measuredLead != null || !measured;
        lead.set(measuredLead);
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
