package dev.soundcheck.wire;

import java.util.Locale;

/// A stretch of a take's sound.
///
/// @param toSeconds  equal to the start for an instant
public record Stretch(double fromSeconds, double toSeconds) {
    private static final double ROUNDING = 1e-7;

    /// "4.20–4.27", and "at 4.27" where both ends read the same. Seconds.
    String words() {
        String from = hundredths(fromSeconds);
        String to = hundredths(toSeconds);
        return from.equals(to) ? "at " + from : from + "–" + to;
    }

    /// True where the two share a moment; an instant at the end of a stretch is not in it.
    public boolean touches(Stretch other) {
        return fromSeconds == other.fromSeconds
                || (fromSeconds < other.toSeconds - ROUNDING && other.fromSeconds < toSeconds - ROUNDING);
    }

    private static String hundredths(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }
}
