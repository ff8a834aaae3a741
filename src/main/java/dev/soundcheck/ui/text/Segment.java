package dev.soundcheck.ui.text;

import com.ibm.icu.lang.UCharacter;
import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;

/// A stretch of a row that is painted at once. Belongs to the FX thread.
///
/// A row that is read from the left is one stretch. Right-to-left text is cut where the font may change: on Linux the
/// toolkit puts the fonts of a right-to-left run in the order of a left-to-right one.
///
/// @param from  first char in the row
/// @param to    behind the last char in the row
/// @param x     from the left edge of the row's room
public record Segment(int from, int to, String painted, boolean rightToLeft, double x, double widthPx,
        LayoutInfo layout) {

    /// The stretches of a row from left to right. The first begins at 0.
    static List<Segment> of(String row, boolean rightToLeft, Font font) {
        if (!rightToLeft && !Bidi.requiresBidi(row.toCharArray(), 0, row.length())) {
            return List.of(measured(row, 0, row.length(), false, font));
        }
        Bidi bidi = new Bidi(row, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        List<Segment> logical = new ArrayList<>();
        for (int run = 0; run < bidi.getRunCount(); run++) {
            int from = bidi.getRunStart(run);
            int to = bidi.getRunLimit(run);
            if ((bidi.getRunLevel(run) & 1) == 0) {
                logical.add(measured(row, from, to, false, font));
            } else {
                cut(row, from, to, font, logical);
            }
        }
        byte[] levels = new byte[logical.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(logical.get(i).from);
        }
        Segment[] visual = logical.toArray(Segment[]::new);
        Bidi.reorderVisually(levels, 0, visual, 0, visual.length);
        return besideEachOther(visual);
    }

    private static List<Segment> besideEachOther(Segment[] visual) {
        double x = 0;
        List<Segment> placed = new ArrayList<>();
        for (Segment segment : visual) {
            placed.add(segment.moved(x));
            x += segment.widthPx;
        }
        return placed;
    }

    Segment moved(double by) {
        return new Segment(from, to, painted, rightToLeft, x + by, widthPx, layout);
    }

    /// Words stay whole, so that their letters join. All else stands alone.
    private static void cut(String row, int from, int to, Font font, List<Segment> into) {
        int start = from;
        while (start < to) {
            int end = wordEnd(row, start, to);
            if (end == start) {
                end = Math.min(to, Clusters.after(row, start));
            }
            into.add(measured(row, start, end, true, font));
            start = end;
        }
    }

    /// The end of the letters of one script from here on.
    private static int wordEnd(String row, int from, int to) {
        int end = from;
        UnicodeScript script = UnicodeScript.UNKNOWN;
        while (end < to) {
            int c = row.codePointAt(end);
            boolean joins = c == 0x200C || c == 0x200D || Character.getType(c) == Character.NON_SPACING_MARK;
            if (!joins && (!Character.isLetter(c) || (end > from && UnicodeScript.of(c) != script))) {
                break;
            }
            script = joins ? script : UnicodeScript.of(c);
            end += Character.charCount(c);
        }
        return end;
    }

    private static Segment measured(String row, int from, int to, boolean rightToLeft, Font font) {
        String own = row.substring(from, to);
        String painted = rightToLeft && own.length() == 1 && Character.isMirrored(own.charAt(0))
                ? Character.toString(UCharacter.getMirror(own.charAt(0)))
                : own;
        Text node = new Text(painted);
        node.setFont(font);
        LayoutInfo layout = node.getLayoutInfo();
        return new Segment(from, to, painted, rightToLeft, 0, layout.getLogicalBounds(false).getWidth(), layout);
    }

    double endX() {
        return x + widthPx;
    }

    /// Where the caret is before a char of the row, inside this stretch.
    Rectangle2D leading(int index) {
        return edge(index, true);
    }

    /// Where the caret is behind a char of the row, inside this stretch.
    Rectangle2D trailing(int index) {
        return edge(index, false);
    }

    private Rectangle2D edge(int index, boolean leading) {
        Rectangle2D at = layout.caretInfoAt(index - from, leading).getSegmentAt(0);
        // A single sign between words is laid out alone, from the left.
        boolean turned = rightToLeft && !isWord();
        double px = turned ? (leading ? widthPx : 0) : at.getMinX();
        return new Rectangle2D(x + px, at.getMinY(), 0, at.getHeight());
    }

    private boolean isWord() {
        return Character.isLetter(painted.codePointAt(0));
    }

    List<Rectangle2D> places(int fromChar, int toChar) {
        int first = Math.clamp(fromChar, from, to) - from;
        int last = Math.clamp(toChar, from, to) - from;
        if (first >= last) {
            return List.of();
        }
        return layout.getSelectionGeometry(first, last, false).stream()
                .map(r -> new Rectangle2D(x + r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight())).toList();
    }

    /// Where a caret goes that is put at a place in this stretch, in the row.
    int insertionAt(double px, Font font) {
        if (rightToLeft && !isWord()) {
            return px < x + widthPx / 2 ? to : from;
        }
        Text node = new Text(painted);
        node.setFont(font);
        return from + Math.clamp(node.hitTest(new Point2D(px - x, 0)).getInsertionIndex(), 0, to - from);
    }
}
