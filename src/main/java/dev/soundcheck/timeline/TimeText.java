package dev.soundcheck.timeline;

import java.util.Locale;

/// Formats seconds and labels for label files. Stateless.
final class TimeText {
    private TimeText() {}

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.6f", seconds);
    }

    /// Line ends and tabs separate the fields of a label file, so they are removed.
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
