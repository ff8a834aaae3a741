package dev.soundcheck.timeline;

import java.util.List;
import java.util.Locale;

/// LRC with the enhanced word times: `[mm:ss.xx] <mm:ss.xx> word <mm:ss.xx> word`, and the end of the last word.
/// Stateless.
final class LrcWriter {
    private LrcWriter() {}

    static String write(List<Cue> cues) {
        StringBuilder file = new StringBuilder("[re:Soundcheck]\n");
        for (Cue cue : cues) {
            file.append('[').append(time(cue.startMillis())).append(']');
            for (List<CaptionWord> line : cue.lines()) {
                for (CaptionWord word : line) {
                    file.append(" <").append(time(word.startMillis())).append("> ").append(harmless(word.text()));
                }
            }
            file.append(" <").append(time(cue.lines().getLast().getLast().endMillis())).append(">\n");
        }
        return file.toString();
    }

    /// Angle and square brackets are the format's own.
    private static String harmless(String text) {
        return text.replace('<', '‹').replace('>', '›').replace('[', '(').replace(']', ')');
    }

    private static String time(long millis) {
        long hundredths = Math.round(millis / 10.0);
        return String.format(Locale.ROOT, "%02d:%02d.%02d", hundredths / 6000, hundredths / 100 % 60, hundredths % 100);
    }
}
