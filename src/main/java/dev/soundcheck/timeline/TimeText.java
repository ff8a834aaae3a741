package dev.soundcheck.timeline;

import java.util.Locale;

/// What label files are made of: seconds and labels of one line. Stateless.
final class TimeText {
    private TimeText() {}

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.6f", seconds);
    }

    /// Line ends and tabs part the fields of a label file.
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
