package dev.soundcheck.ui.stage;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import org.jspecify.annotations.Nullable;

/// A text broken into lines of a width, in one font. FX thread.
///
/// The toolkit breaks and shapes; only the places of the breaks are kept. What is inside a line is measured when the
/// line is first looked at, so the cost of a look does not depend on the length of the text.
final class StageLines {
    private static final int MEASURED_LINES = 64;
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    private record Break(int start, int end, boolean rightToLeft) {}

    private final String text;
    private final Font font;
    private final double widthPx;
    private final List<Break> breaks = new ArrayList<>();
    private final LineCache cache = new LineCache(MEASURED_LINES);

    StageLines(String text, Font font, double widthPx) {
        this.text = text;
        this.font = font;
        this.widthPx = widthPx;
        int from = 0;
        while (from <= text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            breakParagraph(from, to);
            from = to + 1;
        }
    }

    int count() {
        return breaks.size();
    }

    /// True where these are the lines of that text, so set.
    boolean fits(String otherText, Font otherFont, double otherWidthPx) {
        return widthPx == otherWidthPx && font.equals(otherFont) && text.equals(otherText);
    }

    /// The line that holds the char; past the text, the last one.
    int lineOf(int index) {
        int low = 0;
        int high = breaks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (breaks.get(middle).start <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    int start(int line) {
        return breaks.get(line).start;
    }

    int end(int line) {
        return breaks.get(line).end;
    }

    Line line(int index) {
        return cache.computeIfAbsent(index, this::measure);
    }

    private Line measure(int index) {
        Break at = breaks.get(index);
        String own = text.substring(at.start, at.end).stripTrailing();
        boolean mixed = at.rightToLeft || Bidi.requiresBidi(own.toCharArray(), 0, own.length());
        boolean marked = mixed && isLeftToRight(own) == at.rightToLeft;
        String painted = marked ? (at.rightToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK) + own : own;
        LayoutInfo layout = node(painted).getLayoutInfo();
        // A font without the mark gives it a width and a box; neither is to be seen.
        double markPx = marked ? layout.getSelectionGeometry(0, 1, false).getFirst().getWidth() : 0;
        double rest = widthPx - layout.getLogicalBounds(false).getWidth();
        return new Line(at.start, own.length(), painted, marked ? 1 : 0, at.rightToLeft ? rest + markPx : -markPx,
                layout, mixed ? bidi(painted, at.rightToLeft) : null);
    }

    private static Bidi bidi(String line, boolean rightToLeft) {
        return new Bidi(line, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    }

    private void breakParagraph(int from, int to) {
        String paragraph = text.substring(from, to);
        boolean rightToLeft = !paragraph.isEmpty() && !isLeftToRight(paragraph);
        if (paragraph.isBlank()) {
            breaks.add(new Break(from, to, false));
            return;
        }
        Text node = node(paragraph);
        node.setWrappingWidth(widthPx);
        for (TextLineInfo line : node.getLayoutInfo().getTextLines(false)) {
            breaks.add(new Break(from + line.start(), from + line.end(), rightToLeft));
        }
    }

    private Text node(String content) {
        Text node = new Text(content);
        node.setFont(font);
        return node;
    }

    private static boolean isLeftToRight(String paragraph) {
        return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /// A measured line: what is painted, and where its chars stand.
    ///
    /// @param start    first char in the whole text
    /// @param painted  the line and, where needed, the direction mark before it
    /// @param lead     direction marks before the first char
    record Line(int start, int length, String painted, int lead, double x, LayoutInfo layout,
            @Nullable Bidi bidi) {

        /// Where the chars from `from` to `to` of the whole text stand, in their logical order; x from the left edge.
        List<Rectangle2D> places(int from, int to) {
            int first = Math.clamp(from - start, 0, length);
            int last = Math.clamp(to - start, first, length);
            if (first == last) {
                return List.of();
            }
            List<Rectangle2D> places = new ArrayList<>();
            for (Rectangle2D r : layout.getSelectionGeometry(first + lead, last + lead, false)) {
                places.add(new Rectangle2D(x + r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight()));
            }
            return places;
        }

        /// True where the char is read from right to left.
        boolean rightToLeft(int index) {
            return bidi != null && (bidi.getLevelAt(Math.clamp(index - start + lead, 0, length - 1 + lead)) & 1) == 1;
        }

        /// The char at a place, -1 beside the line.
        int charAt(double px) {
            for (int i = 0; i < length; i++) {
                for (Rectangle2D r : places(start + i, start + i + 1)) {
                    if (px >= r.getMinX() && px < r.getMaxX()) {
                        return start + i;
                    }
                }
            }
            return -1;
        }
    }
}
