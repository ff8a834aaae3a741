package dev.soundcheck.ui.text;

import dev.soundcheck.ui.text.ScriptView.Hit;
import java.util.Locale;
import javafx.scene.control.IndexRange;

/// Moves the caret of a script, and the end of its selection with it. FX thread.
///
/// An arrow key goes with the writing: in a right-to-left paragraph the left arrow goes on in the text.
final class ScriptCaret {
    private static final boolean WINDOWS = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");

    private final ScriptArea area;
    private final ScriptView view;
    /// Where the caret would like to be while it goes up and down; NaN while it does not.
    private double wantedX = Double.NaN;
    private boolean vertical;

    ScriptCaret(ScriptArea area, ScriptView view) {
        this.area = area;
        this.view = view;
        area.caretPositionProperty().subscribe(() -> {
            if (!vertical) {
                wantedX = Double.NaN;
            }
        });
    }

    void to(Hit hit, boolean select) {
        if (select) {
            area.selectPositionCaret(hit.index());
        } else {
            area.selectRange(hit.index(), hit.index());
        }
        view.caretAtRowEnd(hit.atRowEnd());
    }

    private void to(int index, boolean select) {
        to(new Hit(Math.clamp(index, 0, area.getLength()), false), select);
    }

    void character(boolean right, boolean select) {
        boolean on = forward(right);
        IndexRange selected = area.getSelection();
        if (!select && selected.getLength() > 0) {
            to(on ? selected.getEnd() : selected.getStart(), false);
            return;
        }
        String text = area.getText();
        int caret = area.getCaretPosition();
        to(on ? Clusters.after(text, caret) : Clusters.before(text, caret), select);
    }

    void word(boolean right, boolean select) {
        int anchor = area.getAnchor();
        if (!forward(right)) {
            area.previousWord();
        } else if (WINDOWS) {
            area.nextWord();
        } else {
            area.endOfNextWord();
        }
        if (select) {
            area.selectRange(anchor, area.getCaretPosition());
        }
    }

    void rowEdge(boolean end, boolean select) {
        TextRows rows = view.rows();
        int row = view.caretRow(area.getCaretPosition());
        if (!end) {
            to(rows.start(row), select);
        } else {
            to(new Hit(rows.end(row), rows.goesOn(row)), select);
        }
    }

    void document(boolean end, boolean select) {
        to(end ? area.getLength() : 0, select);
    }

    void paragraph(boolean down, boolean select) {
        String text = area.getText();
        int caret = area.getCaretPosition();
        int newline = down ? text.indexOf('\n', caret) : text.lastIndexOf('\n', caret - 2);
        to(down && newline < 0 ? area.getLength() : newline + 1, select);
    }

    void rows(int by, boolean select) {
        int caret = area.getCaretPosition();
        if (Double.isNaN(wantedX)) {
            wantedX = view.caretX(caret);
        }
        int row = view.caretRow(caret) + by;
        vertical = true;
        if (row < 0 || row >= view.rows().count()) {
            to(row < 0 ? 0 : area.getLength(), select);
        } else {
            to(view.hitInRow(row, wantedX), select);
        }
        vertical = false;
    }

    void pages(int by, boolean select) {
        int rows = by * view.rowsInSight();
        int row = view.caretRow(area.getCaretPosition());
        int target = Math.clamp(row + rows, 0, view.rows().count() - 1);
        view.scrollTo(view.scrollPx() + rows * view.pitchPx());
        rows(target == row ? Integer.signum(by) : target - row, select);
    }

    void selectWord(int index) {
        int[] word = Clusters.word(area.getText(), index);
        area.selectRange(word[0], word[1]);
    }

    void selectParagraph(int index) {
        String text = area.getText();
        int newline = text.indexOf('\n', index);
        area.selectRange(text.lastIndexOf('\n', index - 1) + 1, newline < 0 ? text.length() : newline + 1);
    }

    private boolean forward(boolean right) {
        return right != view.rows().rightToLeft(view.caretRow(area.getCaretPosition()));
    }
}
