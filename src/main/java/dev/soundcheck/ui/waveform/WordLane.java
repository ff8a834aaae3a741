package dev.soundcheck.ui.waveform;

import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.text.OwnDirection;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// Paints the stamped words in sight as boxes with their text. FX thread.
final class WordLane {
    private static final double ROUND_PX = 6;
    /// Of the lane's height, from its top.
    private static final double BASELINE = 0.7;

    private final LabelWidths widths;

    WordLane(LabelWidths widths) {
        this.widths = widths;
    }

    void paint(GraphicsContext g, Timeline timeline, @Nullable Lit lit, TimeScale scale, WavePalette colors,
            double top, double height) {
        g.clearRect(0, top, scale.widthPx(), height);
        WordBoxes boxes = new WordBoxes(timeline, scale, g.getFont(), widths);
        int word = boxes.first();
        while (word < timeline.words().size() && timeline.onsetSeconds(word) < scale.toSeconds()) {
            WordBoxes.Box box = boxes.from(word);
            boolean now = lit != null && box.end() > lit.first() && box.first() <= lit.last();
            paint(g, box, now, colors, top, height);
            word = box.end();
        }
    }

    private static void paint(GraphicsContext g, WordBoxes.Box box, boolean now, WavePalette colors, double top,
            double height) {
        double round = Math.min(ROUND_PX, box.widthPx());
        g.setFill(now ? colors.lit() : colors.word());
        g.fillRoundRect(box.x(), top, box.widthPx(), height, round, round);
        if (!box.label().isEmpty()) {
            g.setFill(now ? colors.litText() : colors.wordText());
            g.fillText(OwnDirection.of(box.label()), box.x() + box.paddingPx(), top + height * BASELINE,
                    box.widthPx() - 2 * box.paddingPx());
        }
    }
}
