package dev.soundcheck.timeline;

/// A label track of Audacity: start, end and word of one stamp a line, separated by tabs. Stateless.
final class AudacityWriter {
    private AudacityWriter() {}

    /// A stamp without an end is written as a point, which the format has too.
    static String write(Timeline timeline) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < timeline.words().size(); i++) {
            TimedWord word = timeline.words().get(i);
            double start = Math.max(0,
                    Double.isFinite(word.startSeconds()) ? word.startSeconds() : timeline.onsetSeconds(i));
            double end = Double.isFinite(word.endSeconds()) ? Math.max(start, word.endSeconds()) : start;
            file.append(TimeText.seconds(start)).append('\t').append(TimeText.seconds(end)).append('\t')
                    .append(TimeText.line(word.text())).append('\n');
        }
        return file.toString();
    }
}
