package dev.soundcheck.ui.text;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Where the rows of a script are, as far as they are in sight, and how far it is scrolled. FX thread.
final class ScriptView extends Region {
    private static final double BAR_PX = 12;
    private static final double LEAST_WIDTH_PX = 40;

    private final ScriptArea area;
    private final ScriptInk ink;
    private final ScrollBar bar = new ScrollBar();
    private @Nullable TextRows rows;
    private double scrollPx;
    /// The char to scroll to with the next layout, -1 for none.
    private int wantedInSight = -1;
    /// True where the caret stands behind the last char of a row that goes on in the next, and not before the next's first.
    private boolean caretAtRowEnd;

    ScriptView(ScriptArea area, ScriptInk.Fills fills) {
        this.area = area;
        this.ink = new ScriptInk(area, fills);
        createView();
        init();
    }

    private void createView() {
        getStyleClass().add("content");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        getChildren().addAll(ink.nodes());
        getChildren().add(bar);
    }

    private void init() {
        area.textProperty().subscribe(() -> requestLayout());
        area.fontProperty().subscribe(() -> requestLayout());
        area.selectionProperty().subscribe(() -> requestLayout());
        area.caretPositionProperty().subscribe(() -> bringCaretIntoSight());
        bar.valueProperty().subscribe(value -> scrollTo(value.doubleValue()));
        setOnScroll(event -> {
            scrollTo(scrollPx - event.getDeltaY());
            event.consume();
        });
    }

    Path caret() {
        return ink.caret();
    }

    /// What an input method shows of the text that is not yet written.
    Group composed() {
        return ink.composed();
    }

    void caretAtRowEnd(boolean atEnd) {
        caretAtRowEnd = atEnd;
        requestLayout();
    }

    private void bringCaretIntoSight() {
        caretAtRowEnd = false;
        wantedInSight = area.getCaretPosition();
        requestLayout();
    }

    void bringIntoSight(int index) {
        wantedInSight = index;
        requestLayout();
    }

    void scrollTo(double px) {
        double next = Math.clamp(px, 0, mostPx());
        if (next != scrollPx) {
            scrollPx = next;
            area.scrolledTo(next);
            requestLayout();
        }
    }

    double scrollPx() {
        return scrollPx;
    }

    TextRows rows() {
        TextRows known = rows;
        String text = text();
        double width = textWidthPx();
        if (known == null || !known.isSet(area.getFont(), width)) {
            known = new TextRows(text, area.getFont(), width);
        } else if (!known.fits(text, area.getFont(), width)) {
            known = known.edited(text);
        }
        rows = known;
        return known;
    }

    private String text() {
        String text = area.getText();
        return text == null ? "" : text;
    }

    /// The row in which the caret is seen when it stands before a char.
    int caretRow(int index) {
        TextRows now = rows();
        int row = now.rowOf(index);
        return caretAtRowEnd && row > 0 && now.start(row) == index && now.goesOn(row - 1) ? row - 1 : row;
    }

    /// Where the caret would be before a char.
    Rectangle2D caretBox(int index) {
        return box(caretRow(index), caretX(index), 0);
    }

    double caretX(int index) {
        return left() + rows().row(caretRow(index)).carets(index).getFirst().getMinX();
    }

    /// Where a caret goes that is put at a place in this view.
    ///
    /// @param atRowEnd  behind the last char of a row that goes on in the next
    record Hit(int index, boolean atRowEnd) {}

    Hit hit(double x, double y) {
        return hitInRow((int) Math.floor((y + scrollPx - getInsets().getTop()) / pitchPx()), x);
    }

    Hit hitInRow(int wanted, double x) {
        TextRows now = rows();
        int row = Math.clamp(wanted, 0, now.count() - 1);
        int index = now.row(row).insertionAt(x - left());
        return new Hit(index, index == now.end(row) && now.goesOn(row));
    }

    double rowTop(int row) {
        return getInsets().getTop() + row * pitchPx() - scrollPx;
    }

    int rowsInSight() {
        return Math.max(1, (int) (getHeight() / pitchPx()) - 1);
    }

    /// Boxes around chars, for rows that are in sight.
    List<Rectangle2D> boxesOf(int from, int to) {
        TextRows now = rows();
        List<Rectangle2D> boxes = new ArrayList<>();
        int last = Math.min(now.rowOf(Math.max(from, to - 1)), lastInSight());
        for (int i = Math.max(now.rowOf(from), firstInSight()); i <= last; i++) {
            for (Rectangle2D place : now.row(i).places(from, to)) {
                boxes.add(box(i, left() + place.getMinX(), place.getWidth()));
            }
        }
        return boxes;
    }

    Rectangle2D box(int row, double x, double width) {
        double top = baseline(row) - RowMetrics.boxAboveBaselinePx(area.getFont());
        return new Rectangle2D(x, Math.rint(top), width, Math.rint(RowMetrics.boxPx(area.getFont())));
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(getWidth() - BAR_PX, 0, BAR_PX, getHeight());
        if (wantedInSight >= 0 && getHeight() > 0) {
            scrollToRow(caretRow(Math.min(wantedInSight, area.getLength())));
            wantedInSight = -1;
        }
        scrollTo(scrollPx);
        bar.setVisible(mostPx() > 0);
        bar.setMax(mostPx());
        bar.setVisibleAmount(mostPx() * getHeight() / Math.max(1, contentPx()));
        bar.setValue(scrollPx);
        ink.layOut(this);
    }

    private void scrollToRow(int row) {
        double top = getInsets().getTop() + row * pitchPx();
        double margin = Math.min(getInsets().getTop(), pitchPx() / 2);
        if (top - margin < scrollPx) {
            scrollTo(top - margin);
        } else if (top + pitchPx() + margin > scrollPx + getHeight()) {
            scrollTo(top + pitchPx() + margin - getHeight());
        }
    }

    double baseline(int row) {
        return Math.rint(rowTop(row) + pitchPx() - RowMetrics.belowBaselinePx(area.getFont()));
    }

    int firstInSight() {
        return Math.clamp((long) ((scrollPx - getInsets().getTop()) / pitchPx()), 0, rows().count() - 1);
    }

    int lastInSight() {
        return Math.clamp((long) ((scrollPx + getHeight() - getInsets().getTop()) / pitchPx()), 0, rows().count() - 1);
    }

    double pitchPx() {
        return RowMetrics.pitchPx(area.getFont());
    }

    private double contentPx() {
        Insets around = getInsets();
        return around.getTop() + rows().count() * pitchPx() + around.getBottom();
    }

    private double mostPx() {
        return getHeight() <= 0 ? Double.MAX_VALUE : Math.max(0, contentPx() - getHeight());
    }

    double left() {
        return getInsets().getLeft();
    }

    double textWidthPx() {
        return Math.max(LEAST_WIDTH_PX, getWidth() - getInsets().getLeft() - getInsets().getRight());
    }
}
