package dev.soundcheck.ui.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.paint.Paint;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/// Draws a script: its rows, the selection, the caret, the prompt of an empty one. FX thread.
final class ScriptInk {
    private static final double CARET_PX = 1.5;
    /// Shows that a line break is selected too.
    private static final double LINE_BREAK_PX = 6;

    /// What the style sheet says.
    record Fills(ObservableValue<Paint> text, ObservableValue<Paint> prompt, ObservableValue<Paint> selection,
            ObservableValue<Paint> selectedText) {}

    private final ScriptArea area;
    private final Fills fills;
    private final Path selection = new Path();
    private final Path caret = new Path();
    private final Text prompt = new Text();
    private final Group glyphs = new Group();
    private final Group composed = new Group();
    private final List<Text> nodes = new ArrayList<>();

    ScriptInk(ScriptArea area, Fills fills) {
        this.area = area;
        this.fills = fills;
        createView();
        init();
    }

    private void createView() {
        selection.setStroke(null);
        caret.setStrokeWidth(CARET_PX);
        caret.setVisible(false);
        prompt.setId("script-prompt");
        prompt.setTextOrigin(VPos.BASELINE);
        for (Node part : nodes()) {
            part.setManaged(false);
            part.setMouseTransparent(true);
        }
    }

    private void init() {
        selection.fillProperty().bind(fills.selection());
        caret.strokeProperty().bind(fills.text());
        prompt.fillProperty().bind(fills.prompt());
        prompt.fontProperty().bind(area.fontProperty());
        prompt.textProperty().bind(area.promptTextProperty());
        prompt.visibleProperty().bind(area.lengthProperty().isEqualTo(0));
    }

    /// From the back to the front.
    List<Node> nodes() {
        return List.of(selection, prompt, glyphs, composed, caret);
    }

    Path caret() {
        return caret;
    }

    /// What an input method shows of the text that is not yet written.
    Group composed() {
        return composed;
    }

    /// Puts everything where the view says that it is.
    void layOut(ScriptView view) {
        layOutRows(view);
        layOutSelection(view);
        layOutCaret(view);
        prompt.setX(view.left());
        prompt.setY(view.baseline(0));
    }

    private void layOutRows(ScriptView view) {
        TextRows now = view.rows();
        IndexRange selected = area.getSelection();
        int used = 0;
        for (int i = view.firstInSight(); i <= view.lastInSight(); i++) {
            TextRow row = now.row(i);
            for (Segment segment : row.segments()) {
                Text node = node(used++);
                node.setVisible(true);
                node.setFont(area.getFont());
                node.setText(segment.painted());
                node.setX(view.left() + segment.x());
                node.setY(view.baseline(i));
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
            glyphs.getChildren().add(node);
        }
        return nodes.get(index);
    }

    private static void select(Text node, int from, int to, IndexRange selected) {
        int first = Math.clamp(selected.getStart(), from, to);
        int last = Math.clamp(selected.getEnd(), from, to);
        node.setSelectionStart(first < last ? first - from : -1);
        node.setSelectionEnd(first < last ? last - from : -1);
    }

    private void layOutSelection(ScriptView view) {
        selection.getElements().clear();
        IndexRange selected = area.getSelection();
        if (selected.getLength() == 0) {
            return;
        }
        TextRows now = view.rows();
        view.boxesOf(selected.getStart(), selected.getEnd()).forEach(box -> selection.getElements()
                .addAll(Shapes.rectangle(box)));
        for (int i = view.firstInSight(); i <= view.lastInSight(); i++) {
            int end = now.end(i);
            if (!now.goesOn(i) && selected.getStart() <= end && selected.getEnd() > end) {
                double x = view.left() + now.row(i).carets(end).getFirst().getMinX();
                selection.getElements().addAll(Shapes.rectangle(
                        view.box(i, now.rightToLeft(i) ? x - LINE_BREAK_PX : x, LINE_BREAK_PX)));
            }
        }
    }

    private void layOutCaret(ScriptView view) {
        int index = area.getCaretPosition();
        int row = view.caretRow(index);
        double y = view.baseline(row);
        caret.getElements().clear();
        for (Rectangle2D line : view.rows().row(row).carets(index)) {
            double x = Math.rint(
                    Math.clamp(view.left() + line.getMinX(), view.left() - 1, view.left() + view.textWidthPx() + 1))
                    + 0.5;
            caret.getElements().addAll(new MoveTo(x, Math.rint(y + line.getMinY())),
                    new LineTo(x, Math.rint(y + line.getMaxY())));
        }
    }
}
