package dev.soundcheck.ui.lanes;

import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.trace.Mark;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One row of the lanes: an endpoint and the take it shows, if it has made one.
public record Lane(Endpoint endpoint, @Nullable Take take) {
    /// First audio in milliseconds, or what stands in its place.
    String figure() {
        if (take == null) {
            return "–";
        }
        OptionalLong nanos = take.trace().sincePress(Mark.FIRST_AUDIO);
        if (nanos.isPresent()) {
            return millis(nanos.getAsLong());
        }
        return take.state().ended() ? "none" : "…";
    }

    /// Which take it is, and whether it was offline.
    String caption() {
        if (take == null) {
            return "no take yet";
        }
        return "take " + take.number() + (take.offline() ? " · offline" : "");
    }

    static String millis(long nanos) {
        double millis = nanos / 1e6;
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }
}
