package dev.soundcheck.timeline;

import java.util.List;
import java.util.Locale;

/// WebVTT: each word but the first of a cue is preceded by its time. Stateless.
final class VttWriter {
    private VttWriter() {}

    static String write(List<Cue> cues) {
        StringBuilder file = new StringBuilder("WEBVTT\n\n");
        for (Cue cue : cues) {
            file.append(time(cue.startMillis())).append(" --> ").append(time(cue.endMillis())).append('\n');
            long last = cue.startMillis();
            for (List<CaptionWord> line : cue.lines()) {
                last = line(file, line, last, cue.endMillis());
                file.append('\n');
            }
            file.append('\n');
        }
        return file.toString();
    }

    /// Times inside a cue must rise and lie within it; a word whose time does not is written without.
    private static long line(StringBuilder file, List<CaptionWord> line, long lastMillis, long endMillis) {
        long last = lastMillis;
        for (int i = 0; i < line.size(); i++) {
            CaptionWord word = line.get(i);
            file.append(word.spaced() && i > 0 ? " " : "");
            if (word.startMillis() > last && word.startMillis() < endMillis) {
                file.append('<').append(time(word.startMillis())).append('>');
                last = word.startMillis();
            }
            file.append(word.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        }
        return last;
    }

    private static String time(long millis) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d.%03d", millis / 3_600_000, millis / 60_000 % 60,
                millis / 1000 % 60, millis % 1000);
    }
}
