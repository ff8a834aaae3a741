package dev.soundcheck.ui.text;

import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What the mouse does in a script. FX thread.
final class ScriptMouse {
    private final ScriptArea area;
    private final ScriptView view;
    private final ScriptCaret caret;
    private final ContextMenu menu = new ContextMenu();
    private boolean dragging;

    ScriptMouse(ScriptArea area, ScriptView view, ScriptCaret caret) {
        this.area = area;
        this.view = view;
        this.caret = caret;
    }

    void listen() {
        view.setCursor(Cursor.TEXT);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        area.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
    }

    private void pressed(MouseEvent event) {
        menu.hide();
        area.requestFocus();
        dragging = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        ScriptView.Hit hit = view.hit(event.getX(), event.getY());
        if (event.getClickCount() == 2) {
            caret.selectWord(hit.index());
        } else if (event.getClickCount() > 2) {
            caret.selectParagraph(hit.index());
        } else {
            caret.to(hit, event.isShiftDown());
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (dragging) {
            caret.to(view.hit(event.getX(), event.getY()), true);
            event.consume();
        }
    }

    private void showMenu(ContextMenuEvent event) {
        boolean selected = area.getSelection().getLength() > 0;
        menu.getItems().setAll(item("Undo", area.isUndoable(), area::undo),
                item("Redo", area.isRedoable(), area::redo), new SeparatorMenuItem(),
                item("Cut", selected, area::cut), item("Copy", selected, area::copy),
                item("Paste", Clipboard.getSystemClipboard().hasString(), area::paste),
                item("Delete", selected, () -> area.replaceSelection("")), new SeparatorMenuItem(),
                item("Select all", area.getLength() > 0, area::selectAll));
        menu.show(area, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private static MenuItem item(String title, boolean possible, Runnable command) {
        MenuItem item = new MenuItem(title);
        item.setDisable(!possible);
        item.setOnAction(_ -> command.run());
        return item;
    }
}
