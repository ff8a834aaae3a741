package dev.soundcheck.timeline;

import java.util.Locale;

/// An array of words in seconds, one a line, as they were stamped. Stateless.
final class JsonWriter {
    private JsonWriter() {}

    static String write(Timeline timeline) {
        StringBuilder file = new StringBuilder("[");
        String separator = "\n";
        for (TimedWord word : timeline.words()) {
            file.append(separator).append("  {\"word\": ").append(quoted(word.text())).append(", \"start\": ")
                    .append(number(word.startSeconds())).append(", \"end\": ").append(number(word.endSeconds()))
                    .append('}');
            separator = ",\n";
        }
        return file.append("\n]\n").toString();
    }

    /// JSON has no value for a number that is not finite.
    private static String number(double seconds) {
        return Double.isFinite(seconds) ? String.format(Locale.ROOT, "%.3f", seconds) : "null";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < 0x20) {
                json.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
