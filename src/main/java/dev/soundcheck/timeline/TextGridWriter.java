package dev.soundcheck.timeline;

import dev.soundcheck.speech.Stamp;
import java.util.ArrayList;
import java.util.List;

/// Praat's TextGrid, long form: a tier of words, and one of phonemes where they were stamped. Stateless.
final class TextGridWriter {
    private static final String HEAD = """
            File type = "ooTextFile"
            Object class = "TextGrid"

            """;

    private TextGridWriter() {}

    static String write(Timeline timeline, double soundSeconds) {
        List<Stamp> words = timeline.words().stream()
                .map(word -> new Stamp(word.text(), word.startSeconds(), word.endSeconds())).toList();
        // All tiers of a grid end together.
        double end = Math.max(soundSeconds, Math.max(IntervalTier.of("words", words, 0).endSeconds(),
                IntervalTier.of("phonemes", timeline.phonemes(), 0).endSeconds()));
        List<IntervalTier> tiers = new ArrayList<>();
        tiers.add(IntervalTier.of("words", words, end));
        if (!timeline.phonemes().isEmpty()) {
            tiers.add(IntervalTier.of("phonemes", timeline.phonemes(), end));
        }
        return write(tiers);
    }

    private static String write(List<IntervalTier> tiers) {
        StringBuilder file = new StringBuilder(HEAD).append("xmin = 0\n").append("xmax = ")
                .append(TimeText.seconds(tiers.getFirst().endSeconds())).append("\ntiers? <exists>\n")
                .append("size = ").append(tiers.size()).append("\nitem []:\n");
        for (int i = 0; i < tiers.size(); i++) {
            file.append("    item [").append(i + 1).append("]:\n");
            tier(file, tiers.get(i));
        }
        return file.toString();
    }

    private static void tier(StringBuilder file, IntervalTier tier) {
        file.append("        class = \"IntervalTier\"\n").append("        name = \"").append(tier.name())
                .append("\"\n        xmin = 0\n        xmax = ").append(TimeText.seconds(tier.endSeconds()))
                .append("\n        intervals: size = ").append(tier.intervals().size()).append('\n');
        for (int i = 0; i < tier.intervals().size(); i++) {
            IntervalTier.Interval interval = tier.intervals().get(i);
            file.append("        intervals [").append(i + 1).append("]:\n").append("            xmin = ")
                    .append(TimeText.seconds(interval.startSeconds())).append("\n            xmax = ")
                    .append(TimeText.seconds(interval.endSeconds())).append("\n            text = \"")
                    .append(interval.label().replace("\"", "\"\"")).append("\"\n");
        }
    }
}
