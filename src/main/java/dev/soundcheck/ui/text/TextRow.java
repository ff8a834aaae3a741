package dev.soundcheck.ui.text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.CaretInfo;
import javafx.scene.text.Font;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One row as it is painted, and where its chars stand. Belongs to the FX thread.
///
/// @param start  first char in the whole text
/// @param ink    what the row looks like, wherever it stands in the text
public record TextRow(int start, Ink ink) {
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    /// A row without its place in the text.
    ///
    /// @param painted      the row and, where needed, the direction mark before it
    /// @param lead         direction marks before the first char
    /// @param x            where to paint it so that a right-to-left row ends at the right edge
    /// @param rightToLeft  the direction of its paragraph
    record Ink(String painted, int lead, double x, boolean rightToLeft, Font font, LayoutInfo layout,
            @Nullable Bidi bidi) {}

    static Ink measure(String own, boolean rightToLeft, Font font, double widthPx) {
        String plain = own.replace('\t', ' ').replace('\r', ' ');
        boolean mixed = rightToLeft || Bidi.requiresBidi(plain.toCharArray(), 0, plain.length());
        boolean marked = mixed && isRightToLeft(plain) != rightToLeft;
        String painted = marked ? (rightToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK) + plain : plain;
        LayoutInfo layout = node(painted, font).getLayoutInfo();
        // A font without the mark gives it a width and a box; neither is to be seen.
        double markPx = marked ? layout.getSelectionGeometry(0, 1, false).getFirst().getWidth() : 0;
        double rest = widthPx - layout.getLogicalBounds(false).getWidth();
        return new Ink(painted, marked ? 1 : 0, rightToLeft ? rest + markPx : -markPx, rightToLeft, font, layout,
                mixed ? bidi(painted, rightToLeft) : null);
    }

    /// The direction of a paragraph: that of its first letter that has one.
    static boolean isRightToLeft(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> {
                }
            }
        }
        return false;
    }

    private static Bidi bidi(String row, boolean rightToLeft) {
        return new Bidi(row, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    }

    private static Text node(String painted, Font font) {
        Text node = new Text(painted);
        node.setFont(font);
        return node;
    }

    public String painted() {
        return ink.painted;
    }

    /// Where to paint it, from the left edge.
    public double x() {
        return ink.x;
    }

    public int lead() {
        return ink.lead;
    }

    public int length() {
        return ink.painted.length() - ink.lead;
    }

    public int end() {
        return start + length();
    }

    public double widthPx() {
        return ink.layout.getLogicalBounds(false).getWidth();
    }

    /// True where the paragraph of the row is read from right to left.
    public boolean rightToLeft() {
        return ink.rightToLeft;
    }

    /// Where the chars from `from` to `to` of the whole text stand, in their logical order; x from the left edge, y from
    /// the baseline.
    public List<Rectangle2D> places(int from, int to) {
        int first = Math.clamp(from - start, 0, length());
        int last = Math.clamp(to - start, first, length());
        if (first == last) {
            return List.of();
        }
        List<Rectangle2D> places = new ArrayList<>();
        for (Rectangle2D r : ink.layout.getSelectionGeometry(first + ink.lead, last + ink.lead, false)) {
            places.add(moved(r));
        }
        return places;
    }

    /// The caret before a char: one line, or an upper and a lower half where the directions of writing meet.
    List<Rectangle2D> carets(int index) {
        CaretInfo caret = ink.layout.caretInfoAt(Math.clamp(index - start, 0, length()) + ink.lead, true);
        List<Rectangle2D> lines = new ArrayList<>();
        for (int i = 0; i < caret.getSegmentCount(); i++) {
            lines.add(moved(caret.getSegmentAt(i)));
        }
        return lines;
    }

    private Rectangle2D moved(Rectangle2D r) {
        return new Rectangle2D(ink.x + r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight());
    }

    /// Where a caret goes that is put at a place, in the whole text.
    int insertionAt(double px) {
        if (length() == 0) {
            return start;
        }
        int index = node(ink.painted, ink.font).hitTest(new Point2D(px - ink.x, 0)).getInsertionIndex();
        return start + Math.clamp(index - ink.lead, 0, length());
    }

    /// True where the char is read from right to left.
    public boolean rightToLeft(int index) {
        Bidi bidi = ink.bidi;
        int last = ink.painted.length() - 1;
        return bidi != null && (bidi.getLevelAt(Math.clamp(index - start + ink.lead, 0, last)) & 1) == 1;
    }

    /// The char at a place, -1 beside the row.
    public int charAt(double px) {
        for (int i = start; i < end(); i++) {
            for (Rectangle2D r : places(i, i + 1)) {
                if (px >= r.getMinX() && px < r.getMaxX()) {
                    return i;
                }
            }
        }
        return -1;
    }
}
