package dev.soundcheck.timeline;

import java.util.List;

/// SubRip: numbered cues, a comma before the milliseconds.
final class SrtWriter {
    private SrtWriter() {}

    static String write(List<Cue> cues) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            file.append(i + 1).append('\n').append(time(cue.startMillis())).append(" --> ")
                    .append(time(cue.endMillis())).append('\n');
            cue.lines().forEach(line -> file.append(harmless(Cue.text(line))).append('\n'));
            file.append('\n');
        }
        return file.toString();
    }

    /// An arrow in the text would be read as a time line.
    private static String harmless(String text) {
        return text.replace("-->", "->");
    }

    private static String time(long millis) {
        return "%02d:%02d:%02d,%03d".formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60,
                millis % 1000);
    }
}
