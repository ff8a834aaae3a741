package dev.soundcheck.ui.lanes;

import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One row of the lanes at one instant: an endpoint and the state of its take. Immutable.
///
/// @param shown  null before the endpoint's first take
public record Lane(Endpoint endpoint, @Nullable Shown shown) {
    /// A take and its trace, taken together so that drawing and figures agree.
    ///
    /// @param likeness  to the take that the lanes are about
    public record Shown(Take take, Trace trace, Likeness likeness) {}

    static Lane of(Endpoint endpoint, @Nullable Take take, @Nullable Take reference) {
        return new Lane(endpoint, take == null || reference == null
                ? null
                : new Shown(take, take.trace(), Likeness.of(take, reference)));
    }

    /// True where its figure may stand beside those of the others.
    boolean comparable() {
        return shown != null && shown.likeness.comparable();
    }

    /// First audio in milliseconds, or what stands in its place.
    String figure() {
        if (shown == null) {
            return "–";
        }
        OptionalLong nanos = shown.trace.sincePress(Mark.FIRST_AUDIO);
        if (nanos.isPresent()) {
            return millis(nanos.getAsLong());
        }
        return shown.take.state().ended() ? "none" : "…";
    }

    /// Which take it is and whether it was offline, or why it is not compared.
    String caption() {
        if (shown == null) {
            return "no take yet";
        } else if (!shown.likeness.comparable()) {
            return shown.likeness.words();
        }
        return "take " + shown.take.number() + (shown.take.offline() ? " · offline" : "");
    }

    /// Why its figure is not compared with the others, in a sentence; empty where it is.
    String apart() {
        return shown == null || shown.likeness.comparable()
                ? ""
                : "Not compared: take " + shown.take.number() + " " + shown.likeness.reason() + ".";
    }

    static String millis(long nanos) {
        double millis = nanos / 1e6;
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }
}
