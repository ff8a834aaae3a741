package dev.soundcheck.ui.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The rows of a script that are in sight, with selection, caret and scroll bar. FX thread.
final class ScriptView extends Region {
    private static final double BAR_PX = 12;
    private static final double CARET_PX = 1.5;
    /// Shows that a line break is selected too.
    private static final double LINE_BREAK_PX = 6;
    private static final double LEAST_WIDTH_PX = 40;

    /// What the style sheet says.
    record Fills(ObservableValue<Paint> text, ObservableValue<Paint> prompt, ObservableValue<Paint> selection,
            ObservableValue<Paint> selectedText) {}

    private final ScriptArea area;
    private final Fills fills;
    private final Path selection = new Path();
    private final Path caret = new Path();
    private final Text prompt = new Text();
    private final Group ink = new Group();
    private final Group composed = new Group();
    private final ScrollBar bar = new ScrollBar();
    private final List<Text> nodes = new ArrayList<>();
    private @Nullable TextRows rows;
    private double scrollPx;
    /// The char to scroll to with the next layout, -1 for none.
    private int wantedInSight = -1;
    /// True where the caret stands behind the last char of a row that goes on in the next, and not before the next's first.
    private boolean caretAtRowEnd;

    ScriptView(ScriptArea area, Fills fills) {
        this.area = area;
        this.fills = fills;
        createView();
        init();
    }

    private void createView() {
        getStyleClass().add("content");
        selection.setStroke(null);
        caret.setStrokeWidth(CARET_PX);
        caret.setVisible(false);
        prompt.setId("script-prompt");
        prompt.setTextOrigin(VPos.BASELINE);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        for (Node part : List.of(selection, ink, composed, caret, prompt)) {
            part.setManaged(false);
            part.setMouseTransparent(true);
        }
        getChildren().addAll(selection, prompt, ink, composed, caret, bar);
    }

    private void init() {
        selection.fillProperty().bind(fills.selection());
        caret.strokeProperty().bind(fills.text());
        prompt.fillProperty().bind(fills.prompt());
        prompt.fontProperty().bind(area.fontProperty());
        prompt.textProperty().bind(area.promptTextProperty());
        prompt.visibleProperty().bind(area.lengthProperty().isEqualTo(0));
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
        return caret;
    }

    /// What an input method shows of the text that is not yet written.
    Group composed() {
        return composed;
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

    private Rectangle2D box(int row, double x, double width) {
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
        layOutRows();
        layOutSelection();
        layOutCaret();
        prompt.setX(left());
        prompt.setY(baseline(0));
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

    private void layOutRows() {
        TextRows now = rows();
        IndexRange selected = area.getSelection();
        int used = 0;
        for (int i = firstInSight(); i <= lastInSight(); i++) {
            TextRow row = now.row(i);
            for (Segment segment : row.segments()) {
                Text node = node(used++);
                node.setVisible(true);
                node.setFont(area.getFont());
                node.setText(segment.painted());
                node.setX(left() + segment.x());
                node.setY(baseline(i));
                select(node, row.start() + segment.from(), row.start() + segment.to(), selected);
            }
        }
        for (Text rest : nodes.subList(used, nodes.size())) {
            rest.setVisible(false);
        }
    }

    private Text node(int index) {
        if (index == nodes.size()) {
            Text node = new Text();
            node.setTextOrigin(VPos.BASELINE);
            node.fillProperty().bind(fills.text());
            node.selectionFillProperty().bind(fills.selectedText());
            nodes.add(node);
            ink.getChildren().add(node);
        }
        return nodes.get(index);
    }

    private static void select(Text node, int from, int to, IndexRange selected) {
        int first = Math.clamp(selected.getStart(), from, to);
        int last = Math.clamp(selected.getEnd(), from, to);
        node.setSelectionStart(first < last ? first - from : -1);
        node.setSelectionEnd(first < last ? last - from : -1);
    }

    private void layOutSelection() {
        selection.getElements().clear();
        IndexRange selected = area.getSelection();
        if (selected.getLength() == 0) {
            return;
        }
        TextRows now = rows();
        boxesOf(selected.getStart(), selected.getEnd()).forEach(box -> selection.getElements()
                .addAll(Shapes.rectangle(box)));
        for (int i = firstInSight(); i <= lastInSight(); i++) {
            int end = now.end(i);
            if (!now.goesOn(i) && selected.getStart() <= end && selected.getEnd() > end) {
                double x = left() + now.row(i).carets(end).getFirst().getMinX();
                selection.getElements().addAll(Shapes.rectangle(
                        box(i, now.rightToLeft(i) ? x - LINE_BREAK_PX : x, LINE_BREAK_PX)));
            }
        }
    }

    private void layOutCaret() {
        int index = area.getCaretPosition();
        int row = caretRow(index);
        double y = baseline(row);
        caret.getElements().clear();
        for (Rectangle2D line : rows().row(row).carets(index)) {
            double x = Math.rint(Math.clamp(left() + line.getMinX(), left() - 1, left() + textWidthPx() + 1)) + 0.5;
            caret.getElements().addAll(new MoveTo(x, Math.rint(y + line.getMinY())),
                    new LineTo(x, Math.rint(y + line.getMaxY())));
        }
    }

    private double baseline(int row) {
        return Math.rint(rowTop(row) + pitchPx() - RowMetrics.belowBaselinePx(area.getFont()));
    }

    private int firstInSight() {
        return Math.clamp((long) ((scrollPx - getInsets().getTop()) / pitchPx()), 0, rows().count() - 1);
    }

    private int lastInSight() {
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

    private double left() {
        return getInsets().getLeft();
    }

    private double textWidthPx() {
        return Math.max(LEAST_WIDTH_PX, getWidth() - getInsets().getLeft() - getInsets().getRight());
    }
}
