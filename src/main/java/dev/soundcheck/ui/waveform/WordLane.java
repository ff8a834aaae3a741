package dev.soundcheck.ui.waveform;

import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.TimedWord;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.text.OwnDirection;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// Paints a box for each stamped word in sight, with as much of its text as fits. FX thread.
final class WordLane {
    private static final double LABEL_PADDING_PX = 3;
    private static final double LEAST_PADDING_PX = 2;
    /// A word is set this much narrower at most before it is shortened.
    private static final double NARROWEST = 0.85;
    private static final String CUT = "…";
    private static final double LEAST_BOX_PX = 2;

    private final LabelWidths widths;

    WordLane(LabelWidths widths) {
        this.widths = widths;
    }

    void paint(GraphicsContext g, Timeline timeline, @Nullable Lit lit, TimeScale scale, WavePalette colors,
            double top, double height) {
        g.clearRect(0, top, scale.widthPx(), height);
        int word = Math.max(0, timeline.wordAt(scale.fromSeconds()));
        while (word < timeline.words().size() && timeline.onsetSeconds(word) < scale.toSeconds()) {
            double x = scale.x(timeline.onsetSeconds(word));
            box(g, timeline, word, lit, scale, colors, top, height);
            int next = timeline.wordAt(scale.seconds(x + LEAST_BOX_PX));
            word = Math.max(word + 1, next);
        }
    }

    private void box(GraphicsContext g, Timeline timeline, int index, @Nullable Lit lit, TimeScale scale,
            WavePalette colors, double top, double height) {
        TimedWord word = timeline.words().get(index);
        double start = timeline.onsetSeconds(index);
        double next = index + 1 < timeline.words().size() ? timeline.onsetSeconds(index + 1) : Double.MAX_VALUE;
        double end = Math.min(word.endSeconds() > start ? word.endSeconds() : start, next);
        double x = Math.rint(scale.x(start));
        double width = Math.max(LEAST_BOX_PX - 1, Math.rint(scale.x(end)) - x - 1);
        boolean now = lit != null && index >= lit.first() && index <= lit.last();
        g.setFill(now ? colors.lit() : colors.word());
        double round = Math.min(6, width);
        g.fillRoundRect(x, top, width, height, round, round);
        String label = fitting(word.text(), width, g.getFont());
        if (!label.isEmpty()) {
            double labelPx = Math.min(widths.of(label, g.getFont()), width);
            double padding = Math.clamp((width - labelPx) / 2, leastPaddingPx(label), LABEL_PADDING_PX);
            g.setFill(now ? colors.litText() : colors.wordText());
            g.fillText(OwnDirection.of(label), x + padding, top + height * 0.7, width - 2 * padding);
        }
    }

    /// The word, or its first letters; empty where not even one can be read.
    private String fitting(String word, double boxPx, Font font) {
        double roomPx = boxPx - 2 * leastPaddingPx(word);
        return widths.of(word, font) * NARROWEST <= roomPx ? word : shortened(word, roomPx, font);
    }

    /// One character alone needs none: Chinese and Japanese are stamped by the character.
    private static double leastPaddingPx(String label) {
        return label.codePointCount(0, label.length()) == 1 ? 0 : LEAST_PADDING_PX;
    }

    private String shortened(String word, double roomPx, Font font) {
        double usedPx = widths.of(CUT, font);
        int end = 0;
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            usedPx += widths.of(word.substring(end, next), font);
            if (usedPx > roomPx) {
                break;
            }
            end = next;
        }
        return end == 0 ? "" : word.substring(0, end) + CUT;
    }
}
