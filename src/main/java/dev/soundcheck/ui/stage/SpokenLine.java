package dev.soundcheck.ui.stage;

import dev.soundcheck.timeline.TimedWord;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.text.TextRow;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Writes what is spoken, small, above what is written, where the two differ. FX thread.
///
/// @param font     of the small line
/// @param largePx  size of the large text below
record SpokenLine(GraphicsContext g, Font font, Color color, double left, double largePx) {
    private static final double ROOM_BESIDE = 1.2;
    /// A guess that need not be right: it only keeps the line off the left edge.
    private static final double LETTER_WIDTH = 0.55;

    void paint(TextRow line, double baselineY, Timeline timeline) {
        List<TimedWord> words = timeline.words();
        int end = line.start() + line.length();
        int word = timeline.firstWordFromChar(line.start());
        while (word < words.size() && words.get(word).textStart() < end) {
            int next = word + 1;
            TimedWord first = words.get(word);
            StringBuilder spoken = new StringBuilder(first.text());
            while (next < words.size() && !first.inText() && standsForSame(first, words.get(next))) {
                spoken.append(' ').append(words.get(next).text());
                next++;
            }
            if (!first.inText()) {
                above(line, baselineY, first, spoken.toString());
            }
            word = next;
        }
    }

    private void above(TextRow line, double baselineY, TimedWord word, String spoken) {
        int to = Math.max(word.textEnd(), word.textStart() + 1);
        List<Rectangle2D> places = line.places(word.textStart(), to);
        if (places.isEmpty()) {
            return;
        }
        double from = places.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(0);
        double until = places.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(0);
        g.save();
        g.setFont(font);
        g.setFill(color);
        g.setTextAlign(TextAlignment.CENTER);
        double widest = until - from + ROOM_BESIDE * largePx * 2;
        double half = Math.min(widest, spoken.length() * font.getSize() * LETTER_WIDTH) / 2;
        g.fillText(spoken, left + Math.max((from + until) / 2, half), baselineY, widest);
        g.restore();
    }

    private static boolean standsForSame(TimedWord one, TimedWord other) {
        return !other.inText() && one.textStart() == other.textStart() && one.textEnd() == other.textEnd();
    }
}
