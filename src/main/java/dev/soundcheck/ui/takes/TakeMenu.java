package dev.soundcheck.ui.takes;

import dev.soundcheck.library.TakeHead;
import dev.soundcheck.session.Take;
import dev.soundcheck.snippet.Snippet;
import dev.soundcheck.ui.kit.CodeItems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What can be done with a take, at the right mouse button and the menu key. FX thread.
final class TakeMenu extends ContextMenu {
    private final CompareButton button;
    private final TakesModel model;
    private final MenuItem star;
    private final MenuItem compare;
    private final CodeItems languages = new CodeItems("take", this::copyCode);
    private final Menu code = new Menu("Copy as code");

    /// @param button  knows what is chosen, and compares it
    TakeMenu(TakesView view, CompareButton button, TakesModel model) {
        this.button = button;
        this.model = model;
        setId("take-context-menu");
        star = item("star", "Star   S", model::toggleStar);
        compare = TakesView.item("Compare", button::compareChosen);
        compare.setId("take-compare");
        getItems().addAll(item("play", "Play   Enter", model::replay), item("loop", "Play in a loop", model::loop),
                new SeparatorMenuItem(), star, item("note", "Note…   N", view::note),
                item("rename", "Rename…   F2", view::rename), new SeparatorMenuItem(), compare,
                item("lane", "Compare in the lab", head -> model.makeLane(head.number())),
                item("save", "Save sound…", view::saveSound), item("copy", "Copy text", this::copy), code,
                item("folder", "Show in folder", view::reveal), new SeparatorMenuItem(),
                item("delete", "Delete   Del", model::delete));
        code.setId("take-code");
        code.getItems().addAll(languages.all());
        setOnShowing(_ -> refresh());
    }

    private MenuItem item(String name, String title, Consumer<TakeHead> command) {
        MenuItem item = TakesView.item(title, () -> first(command));
        item.setId("take-" + name);
        return item;
    }

    private void first(Consumer<TakeHead> command) {
        List<TakeHead> chosen = button.chosen();
        if (!chosen.isEmpty()) {
            command.accept(chosen.getFirst());
        }
    }

    private void refresh() {
        List<TakeHead> chosen = button.chosen();
        getItems().forEach(item -> item.setDisable(chosen.isEmpty()));
        first(head -> star.setText(head.review().star() ? "Remove the star   S" : "Star   S"));
        first(head -> languages.show(head.endpoint()));
        compare.setDisable(!button.mayCompare());
        compare.setText(chosen.size() > 1
                ? String.format(Locale.ROOT, "Compare these %d", chosen.size())
                : "Compare all takes of this request");
    }

    private void copy(TakeHead head) {
        model.load(List.of(head), takes -> {
            copy(takes.getFirst().request().text());
            model.teller().tell("The text of take " + head.number() + " is copied.");
        });
    }

    private void copyCode(Snippet language) {
        first(head -> model.load(List.of(head), takes -> {
            Take take = takes.getFirst();
            copy(language.sent(take.endpoint(), take.request(), take.wire()));
            model.teller().tell("The request of take " + head.number() + " is copied as " + language.title() + ".");
        }));
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
