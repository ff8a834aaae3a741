package dev.soundcheck.timeline;

import java.util.Locale;
import java.util.regex.Pattern;

/// Formats seconds and words for captions and label files. Stateless.
final class TimeText {
    /// Line ends separate cues and labels, tabs separate fields. Readers know more line ends than `\n`.
    private static final Pattern PARTING = Pattern.compile("[\\s\\p{Cc}\\x{2028}\\x{2029}]+");

    private TimeText() {}

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.6f", seconds);
    }

    static String line(String text) {
        return PARTING.matcher(text).replaceAll(" ").strip();
    }
}
