package dev.soundcheck.ui.stage;

import dev.soundcheck.timeline.Lit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;

/// What can be done with a word on the stage, at the right mouse button and the menu key. FX thread.
final class WordMenu extends ContextMenu {
    private final StageModel model;
    private final MenuItem play = item("play", "Play from here", this::play);
    private final MenuItem loop = item("loop", "Loop this word", this::loop);
    private final MenuItem copy = item("copy", "Copy word", this::copyWord);
    private final MenuItem times = item("times", "Copy its times", this::copyTimes);
    private int word = -1;

    /// @param edit  brings the script back
    WordMenu(StageModel model, Runnable edit) {
        this.model = model;
        setId("word-menu");
        getItems().addAll(play, loop, new SeparatorMenuItem(), copy, times,
                item("copy-text", "Copy the whole text", () -> copy(model.sentTextProperty().get())),
                new SeparatorMenuItem(), item("edit", "Edit the line", edit));
        setAutoHide(true);
    }

    /// Opens where it was asked for. The menu key asks for the word that is chosen.
    ///
    /// @param index  of the char under the pointer, -1 where there is none
    void open(Node owner, int index, ContextMenuEvent event) {
        Lit chosen = model.words().chosen();
        word = event.isKeyboardTrigger()
                ? chosen == null ? -1 : chosen.first()
                : index < 0 ? -1 : model.timeline().wordAtChar(index);
        List.of(play, loop, copy, times).forEach(item -> item.setDisable(word < 0));
        // Its owner is the window: the fonts of the stage must not apply to the menu.
        show(owner.getScene().getWindow(), event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void play() {
        model.words().playFrom(word);
    }

    private void loop() {
        model.words().loop(word);
    }

    private void copyWord() {
        Lit lit = model.timeline().litWith(word);
        copy(model.timeline().text().substring(lit.textStart(), lit.textEnd()));
    }

    private void copyTimes() {
        Lit lit = model.timeline().litWith(word);
        copy(String.format(Locale.ROOT, "%.3f\t%.3f", lit.startSeconds(), lit.endSeconds()));
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private static MenuItem item(String name, String title, Runnable command) {
        MenuItem item = new MenuItem(title);
        item.setId("word-" + name);
        item.setOnAction(_ -> command.run());
        return item;
    }
}
