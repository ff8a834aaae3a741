package dev.soundcheck.ui.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;

/// One row as it is painted, and where its chars stand. Belongs to the FX thread.
///
/// @param start  first char in the whole text
/// @param ink    what the row looks like, wherever it stands in the text
public record TextRow(int start, Ink ink) {
    private static final double TOUCHING_PX = 0.5;

    /// A row without its place in the text.
    ///
    /// @param rightToLeft  the direction of its paragraph
    /// @param visual       from left to right, placed so that a right-to-left row ends at the right edge
    /// @param logical      the same as they are read
    record Ink(int length, boolean rightToLeft, Font font, List<Segment> visual, List<Segment> logical) {}

    static Ink measure(String own, boolean rightToLeft, Font font, double widthPx) {
        String plain = own.replace('\t', ' ').replace('\r', ' ');
        List<Segment> visual = Segment.of(plain, rightToLeft, font);
        if (rightToLeft) {
            double rest = widthPx - visual.getLast().endX();
            visual = visual.stream().map(segment -> segment.moved(rest)).toList();
        }
        List<Segment> logical = visual.stream().sorted(Comparator.comparingInt(Segment::from)).toList();
        return new Ink(plain.length(), rightToLeft, font, visual, logical);
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

    /// What to paint, from left to right.
    public List<Segment> segments() {
        return ink.visual;
    }

    public int length() {
        return ink.length;
    }

    public int end() {
        return start + ink.length;
    }

    public double widthPx() {
        return ink.visual.getLast().endX() - ink.visual.getFirst().x();
    }

    /// True where the paragraph of the row is read from right to left.
    public boolean rightToLeft() {
        return ink.rightToLeft;
    }

    /// Where the chars from `from` to `to` of the whole text stand, in their logical order; x from the left edge, y from
    /// the baseline. What is read in one direction and touches is one place.
    public List<Rectangle2D> places(int from, int to) {
        List<Rectangle2D> places = new ArrayList<>();
        for (Segment segment : ink.logical) {
            for (Rectangle2D next : segment.places(from - start, to - start)) {
                Rectangle2D last = places.isEmpty() ? null : places.getLast();
                double gap = last == null
                        ? Double.MAX_VALUE
                        : segment.rightToLeft() ? last.getMinX() - next.getMaxX() : next.getMinX() - last.getMaxX();
                if (last != null && Math.abs(gap) < TOUCHING_PX) {
                    places.set(places.size() - 1, joined(last, next));
                } else {
                    places.add(next);
                }
            }
        }
        return places;
    }

    private static Rectangle2D joined(Rectangle2D one, Rectangle2D other) {
        double left = Math.min(one.getMinX(), other.getMinX());
        double right = Math.max(one.getMaxX(), other.getMaxX());
        return new Rectangle2D(left, one.getMinY(), right - left, one.getHeight());
    }

    /// The caret before a char: one line, or an upper and a lower half where the directions of writing meet. A letter that
    /// goes on in the direction of the char appears at the upper one, a letter in the direction of the char before it at
    /// the lower one.
    List<Rectangle2D> carets(int index) {
        int at = Math.clamp(index - start, 0, ink.length);
        if (ink.length == 0) {
            Segment empty = ink.visual.getFirst();
            return List.of(empty.leading(0));
        }
        Rectangle2D upper = at < ink.length ? segmentOf(at).leading(at) : edge(true);
        Rectangle2D lower = at > 0 ? segmentOf(at - 1).trailing(at - 1) : edge(false);
        if (Math.abs(upper.getMinX() - lower.getMinX()) <= 1) {
            return List.of(upper);
        }
        double half = upper.getHeight() / 2;
        return List.of(new Rectangle2D(upper.getMinX(), upper.getMinY(), 0, half),
                new Rectangle2D(lower.getMinX(), lower.getMinY() + half, 0, half));
    }

    /// Where the row ends or starts in the direction of its paragraph.
    private Rectangle2D edge(boolean end) {
        Segment first = ink.visual.getFirst();
        Rectangle2D tall = first.leading(first.from());
        double x = end == ink.rightToLeft ? first.x() : ink.visual.getLast().endX();
        return new Rectangle2D(x, tall.getMinY(), 0, tall.getHeight());
    }

    /// The stretch that holds a char of the row.
    private Segment segmentOf(int index) {
        Segment found = ink.logical.getFirst();
        for (Segment segment : ink.logical) {
            if (segment.from() <= index) {
                found = segment;
            }
        }
        return found;
    }

    /// Where a caret goes that is put at a place, in the whole text.
    int insertionAt(double px) {
        Segment found = ink.visual.getFirst();
        if (px < found.x()) {
            return ink.rightToLeft ? end() : start;
        }
        if (px >= ink.visual.getLast().endX()) {
            return ink.rightToLeft ? start : end();
        }
        for (Segment segment : ink.visual) {
            if (segment.x() <= px) {
                found = segment;
            }
        }
        return ink.length == 0 ? start : start + found.insertionAt(px, ink.font);
    }

    /// True where the char is read from right to left.
    public boolean rightToLeft(int index) {
        return segmentOf(Math.clamp(index - start, 0, ink.length)).rightToLeft();
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
