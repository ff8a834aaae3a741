package dev.soundcheck.ui.text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One row as it is painted, and where its chars stand. Belongs to the FX thread.
///
/// @param start        first char in the whole text
/// @param painted      the row and, where needed, the direction mark before it
/// @param lead         direction marks before the first char
/// @param x            where to paint it so that a right-to-left row ends at the right edge
/// @param rightToLeft  the direction of its paragraph
public record TextRow(int start, int length, String painted, int lead, double x, boolean rightToLeft,
        LayoutInfo layout, @Nullable Bidi bidi) {
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    static TextRow measure(String own, boolean rightToLeft, Font font, double widthPx) {
        String plain = own.replace('\t', ' ').replace('\r', ' ');
        boolean mixed = rightToLeft || Bidi.requiresBidi(plain.toCharArray(), 0, plain.length());
        boolean marked = mixed && isRightToLeft(plain) != rightToLeft;
        String painted = marked ? (rightToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK) + plain : plain;
        Text node = new Text(painted);
        node.setFont(font);
        LayoutInfo layout = node.getLayoutInfo();
        // A font without the mark gives it a width and a box; neither is to be seen.
        double markPx = marked ? layout.getSelectionGeometry(0, 1, false).getFirst().getWidth() : 0;
        double rest = widthPx - layout.getLogicalBounds(false).getWidth();
        return new TextRow(0, plain.length(), painted, marked ? 1 : 0, rightToLeft ? rest + markPx : -markPx,
                rightToLeft, layout, mixed ? bidi(painted, rightToLeft) : null);
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

    TextRow at(int firstChar) {
        return new TextRow(firstChar, length, painted, lead, x, rightToLeft, layout, bidi);
    }

    public int end() {
        return start + length;
    }

    /// Where the chars from `from` to `to` of the whole text stand, in their logical order; x from the left edge.
    public List<Rectangle2D> places(int from, int to) {
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
    public boolean rightToLeft(int index) {
        return bidi != null && (bidi.getLevelAt(Math.clamp(index - start + lead, 0, length - 1 + lead)) & 1) == 1;
    }

    /// The char at a place, -1 beside the row.
    public int charAt(double px) {
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
