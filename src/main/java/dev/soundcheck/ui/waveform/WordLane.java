package dev.soundcheck.ui.waveform;

import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.TimedWord;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.text.OwnDirection;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Paints a box for each stamped word in sight, with its text where it fits. FX thread.
final class WordLane {
    private static final double LABEL_PADDING_PX = 3;
    private static final double LEAST_PADDING_PX = 2;
    /// A word is set this much narrower at most before its box stays empty.
    private static final double NARROWEST = 0.85;
    private static final double LEAST_BOX_PX = 2;
    private static final int MOST_WIDTHS = 4000;

    private final Map<String, Double> widths = new HashMap<>();
    private @Nullable Font font;

    void paint(GraphicsContext g, Timeline timeline, @Nullable Lit lit, TimeScale scale, WavePalette colors,
            double top, double height) {
        measureIn(g.getFont());
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
        double room = width - 2 * LEAST_PADDING_PX;
        double label = widthOf(word.text());
        if (label * NARROWEST <= room) {
            double padding = Math.clamp((width - label) / 2, LEAST_PADDING_PX, LABEL_PADDING_PX);
            g.setFill(now ? colors.litText() : colors.wordText());
            g.fillText(OwnDirection.of(word.text()), x + padding, top + height * 0.7, room);
        }
    }

    private void measureIn(Font wanted) {
        if (!wanted.equals(font) || widths.size() > MOST_WIDTHS) {
            font = wanted;
            widths.clear();
        }
    }

    private double widthOf(String word) {
        return widths.computeIfAbsent(word, text -> {
            Text node = new Text(text);
            node.setFont(font);
            return node.getLayoutBounds().getWidth();
        });
    }
}
