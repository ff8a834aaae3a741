package dev.soundcheck.ui.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What keys do in a script. FX thread.
///
/// Tab is not among them: it goes to the next control. Neither is a key with the platform's shortcut key that the window
/// has a use for.
final class ScriptKeys {
    private static final boolean MAC = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    /// @param shortcut  Ctrl, on macOS Cmd
    /// @param word      Ctrl, on macOS Option
    private record Stroke(KeyCode code, boolean shortcut, boolean word) {
        static Stroke plain(KeyCode code) {
            return new Stroke(code, false, false);
        }

        static Stroke shortcut(KeyCode code) {
            return new Stroke(code, true, !MAC);
        }

        static Stroke word(KeyCode code) {
            return new Stroke(code, !MAC, true);
        }
    }

    private final ScriptArea area;
    /// Told whether Shift is held.
    private final Map<Stroke, Consumer<Boolean>> table = new HashMap<>();

    ScriptKeys(ScriptArea area, ScriptCaret caret) {
        this.area = area;
        moves(caret);
        edits();
    }

    void listen() {
        area.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void moves(ScriptCaret caret) {
        table.put(Stroke.plain(KeyCode.LEFT), shift -> caret.character(false, shift));
        table.put(Stroke.plain(KeyCode.RIGHT), shift -> caret.character(true, shift));
        table.put(Stroke.word(KeyCode.LEFT), shift -> caret.word(false, shift));
        table.put(Stroke.word(KeyCode.RIGHT), shift -> caret.word(true, shift));
        table.put(Stroke.plain(KeyCode.UP), shift -> caret.rows(-1, shift));
        table.put(Stroke.plain(KeyCode.DOWN), shift -> caret.rows(1, shift));
        table.put(Stroke.word(KeyCode.UP), shift -> caret.paragraph(false, shift));
        table.put(Stroke.word(KeyCode.DOWN), shift -> caret.paragraph(true, shift));
        table.put(Stroke.plain(KeyCode.PAGE_UP), shift -> caret.pages(-1, shift));
        table.put(Stroke.plain(KeyCode.PAGE_DOWN), shift -> caret.pages(1, shift));
        table.put(Stroke.plain(KeyCode.HOME), shift -> caret.rowEdge(false, shift));
        table.put(Stroke.plain(KeyCode.END), shift -> caret.rowEdge(true, shift));
        table.put(Stroke.shortcut(KeyCode.HOME), shift -> caret.document(false, shift));
        table.put(Stroke.shortcut(KeyCode.END), shift -> caret.document(true, shift));
        if (MAC) {
            table.put(Stroke.shortcut(KeyCode.LEFT), shift -> caret.rowEdge(false, shift));
            table.put(Stroke.shortcut(KeyCode.RIGHT), shift -> caret.rowEdge(true, shift));
            table.put(Stroke.shortcut(KeyCode.UP), shift -> caret.document(false, shift));
            table.put(Stroke.shortcut(KeyCode.DOWN), shift -> caret.document(true, shift));
        }
    }

    private void edits() {
        table.put(Stroke.plain(KeyCode.ENTER), _ -> area.replaceSelection("\n"));
        table.put(Stroke.plain(KeyCode.BACK_SPACE), _ -> erase(Clusters.eraseFrom(area.getText(),
                area.getCaretPosition()), area.getCaretPosition()));
        table.put(Stroke.plain(KeyCode.DELETE), shift -> {
            if (shift && !MAC) {
                area.cut();
            } else {
                erase(area.getCaretPosition(), Clusters.after(area.getText(), area.getCaretPosition()));
            }
        });
        table.put(Stroke.word(KeyCode.BACK_SPACE), _ -> eraseWord(area::previousWord));
        table.put(Stroke.word(KeyCode.DELETE), _ -> eraseWord(area::endOfNextWord));
        table.put(Stroke.shortcut(KeyCode.A), _ -> area.selectAll());
        table.put(Stroke.shortcut(KeyCode.C), _ -> area.copy());
        table.put(Stroke.shortcut(KeyCode.X), _ -> area.cut());
        table.put(Stroke.shortcut(KeyCode.V), _ -> area.paste());
        table.put(Stroke.shortcut(KeyCode.INSERT), _ -> area.copy());
        table.put(Stroke.plain(KeyCode.COPY), _ -> area.copy());
        table.put(Stroke.plain(KeyCode.CUT), _ -> area.cut());
        table.put(Stroke.plain(KeyCode.PASTE), _ -> area.paste());
        table.put(Stroke.shortcut(KeyCode.Z), shift -> {
            if (shift) {
                area.redo();
            } else {
                area.undo();
            }
        });
        table.put(Stroke.shortcut(KeyCode.Y), _ -> area.redo());
    }

    private void pressed(KeyEvent event) {
        if (event.isShiftDown() && event.getCode() == KeyCode.INSERT) {
            area.paste();
            event.consume();
            return;
        }
        Consumer<Boolean> command = commandOf(event);
        if (command != null && area.isEditable()) {
            command.accept(event.isShiftDown());
            event.consume();
        }
    }

    private @Nullable Consumer<Boolean> commandOf(KeyEvent event) {
        boolean word = MAC ? event.isAltDown() : event.isControlDown();
        if (MAC ? event.isControlDown() : event.isAltDown() || event.isMetaDown()) {
            return null;
        }
        return table.get(new Stroke(event.getCode(), event.isShortcutDown(), word));
    }

    /// AltGr is Ctrl and Alt where the platform has it.
    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        boolean altGr = event.isAltDown() && (MAC || event.isControlDown());
        boolean command = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (typed.isEmpty() || Character.isISOControl(typed.charAt(0)) || event.isMetaDown() || (command && !altGr)
                || !area.isEditable()) {
            return;
        }
        area.replaceSelection(typed);
        event.consume();
    }

    private void eraseWord(Runnable move) {
        int caret = area.getCaretPosition();
        if (area.getSelection().getLength() == 0) {
            move.run();
        }
        erase(Math.min(caret, area.getCaretPosition()), Math.max(caret, area.getCaretPosition()));
    }

    /// What is selected; without a selection, what stands between two places.
    private void erase(int from, int to) {
        if (area.getSelection().getLength() > 0) {
            area.replaceSelection("");
        } else if (from < to) {
            area.deleteText(from, to);
        }
    }
}
