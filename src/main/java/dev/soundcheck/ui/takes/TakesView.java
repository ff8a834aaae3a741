package dev.soundcheck.ui.takes;

import atlantafx.base.theme.Styles;
import dev.soundcheck.library.FileNames;
import dev.soundcheck.library.TakeHead;
import dev.soundcheck.ui.keys.Scope;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.settings.SystemModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of takes. FX thread.
///
/// A click puts one on stage; Enter or a double click plays it; 1 to 5 rate, S stars, N notes, F2 renames, Delete
/// deletes, Ctrl+Z brings back; two to four selected ones are compared. The right button opens a menu of all that.
public final class TakesView extends VBox {
    /// Two rows: it grows into the room that the settings above leave.
    private static final double LIST_PX = 92;
    private static final String EMPTY = "Press Speak: each take is kept here.\n"
            + "Hear it again as often as you like, at no cost.";
    private static final String SHORTLIST = "shortlist";

    private final TakesModel model;
    private final SessionModel sessions;
    private final SystemModel system;
    private final ListView<TakeHead> list = new ListView<>();
    private final CompareButton compare;
    private final MenuButton menu = new MenuButton(null, Icons.of(Feather.MORE_HORIZONTAL));
    private final List<MenuItem> ofTake = new ArrayList<>();
    private final TakeField field = new TakeField(list);
    private String pattern = FileNames.DEFAULT_PATTERN;
    /// True while a key moves the selection. A click shows its take itself, even the one that is selected already.
    private boolean keyed;
    /// Number of the take that was brought into sight last.
    private int inSight;

    /// @param compare  opens the comparison of two to four takes
    public TakesView(TakesModel model, SessionModel sessions, SystemModel system,
            Consumer<List<TakeHead>> compare) {
        this.model = model;
        this.sessions = sessions;
        this.system = system;
        this.compare = new CompareButton(list, model, compare);
        createView();
        init();
    }

    private void createView() {
        getStyleClass().add("takes");
        Label title = new Label("Takes");
        title.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        menu.setId("takes-menu");
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "tweaks-no-arrow", "no-arrow");
        menu.setAccessibleText("More about takes");
        HBox head = new HBox(title, gap, compare, menu);
        head.getStyleClass().add("takes-head");
        Label empty = new Label(EMPTY);
        empty.getStyleClass().add("empty-note");
        list.setId("takes");
        list.setAccessibleText("Takes");
        list.setPlaceholder(empty);
        list.setItems(model.rows());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setPrefHeight(LIST_PX);
        list.setMinHeight(LIST_PX);
        getChildren().addAll(head, list, field, new TakesMessage(model, this::reveal));
    }

    private void init() {
        list.setCellFactory(_ -> new TakeCell(model));
        list.getSelectionModel().selectedItemProperty().subscribe(head -> {
            if (head != null && keyed && list.getSelectionModel().getSelectedIndices().size() == 1) {
                model.select(head);
            }
        });
        model.currentProperty().subscribe(this::follow);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> keyed = false);
        list.setContextMenu(new TakeMenu(this, compare, model));
        fillMenu();
    }

    private void fillMenu() {
        menu.getItems().setAll(
                ofTake("Compare all takes of this request", compare::compareAllOf),
                new SeparatorMenuItem(), ofTake("Note…   " + Shortcut.TAKE_NOTE.keys(), this::note),
                ofTake("Rename…   " + Shortcut.TAKE_RENAME.keys(), this::rename),
                ofTake("Delete   " + Shortcut.TAKE_DELETE.keys(), model::delete),
                new SeparatorMenuItem(), item("Export selected…", this::export),
                item("Shortlist of starred takes…", this::shortlist),
                item("Shortlist as one file…", () -> saveSession(SHORTLIST, starred())), new SeparatorMenuItem(),
                ofTake("Show in folder", this::reveal), new SeparatorMenuItem(),
                item("Open…", this::openSession), recent(),
                item("Save session…", () -> saveSession("session", List.copyOf(model.rows()))));
        menu.setOnShowing(_ -> ofTake.forEach(item -> item.setDisable(compare.chosen().isEmpty())));
    }

    /// An item that acts on the take that is chosen.
    private MenuItem ofTake(String text, Consumer<TakeHead> command) {
        MenuItem item = item(text,
                () -> Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(command));
        ofTake.add(item);
        return item;
    }

    private void key(KeyEvent event) {
        keyed = event.getCode().isNavigationKey();
        Shortcut key = Shortcut.of(Scope.TAKES, event);
        TakeHead head = list.getSelectionModel().getSelectedItem();
        if (key == Shortcut.TAKE_UNDELETE) {
            model.undoDelete();
            event.consume();
        } else if (key != null && head != null) {
            command(key, head, key.digit(event));
            event.consume();
        }
    }

    private void command(Shortcut key, TakeHead head, int digit) {
        switch (key) {
            case TAKE_PLAY -> model.replay(head);
            case TAKE_RATE -> model.rate(head, digit);
            case TAKE_STAR -> model.toggleStar(head);
            case TAKE_NOTE -> note(head);
            case TAKE_RENAME -> rename(head);
            case TAKE_DELETE -> model.delete(head);
            default -> throw new IllegalArgumentException(key + " is not a key of this list");
        }
    }

    void note(TakeHead head) {
        field.write(head.review().note(), "A note on take " + head.number(), typed -> model.note(head, typed));
    }

    void rename(TakeHead head) {
        field.write(head.title(), "A name for take " + head.number(), typed -> model.rename(head, typed));
    }

    /// Asks where the sound goes to.
    void saveSound(TakeHead head) {
        Path file = TakesDialogs.saveSound(getScene().getWindow(), TakeExports.name(head));
        if (file != null) {
            model.exports().saveSound(head, file);
        }
    }

    private void follow(@Nullable TakeHead current) {
        int index = current == null ? -1 : list.getItems().indexOf(current);
        if (current == null || index < 0) {
            return;
        }
        if (list.getSelectionModel().getSelectedIndices().size() < 2
                && list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().clearAndSelect(index);
        }
        if (current.number() != inSight) {
            inSight = current.number(); // once: a user who scrolls on is left there
            scrollTo(index);
        }
    }

    /// Leaves the list where it is while the row is in sight: a click must not move what is clicked.
    private void scrollTo(int index) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> rows && rows.getFirstVisibleCell() != null
                && (index < rows.getFirstVisibleCell().getIndex() || index > rows.getLastVisibleCell().getIndex())) {
            list.scrollTo(Math.max(0, index - 1));
        }
    }

    private void export() {
        List<TakeHead> chosen = compare.chosen();
        if (chosen.isEmpty()) {
            model.teller().tell("Choose the takes to export first.");
            return;
        }
        field.ask(pattern, "Names: {voice} {model} {endpoint} {time} {number} {rating} {name} {text}",
                typed -> export(chosen, typed));
    }

    private void export(List<TakeHead> chosen, String typed) {
        pattern = typed.isBlank() ? FileNames.DEFAULT_PATTERN : typed.strip();
        Path folder = TakesDialogs.folder(getScene().getWindow(), "Export takes to");
        if (folder != null) {
            model.exports().export(chosen, folder, pattern);
        }
    }

    private void shortlist() {
        List<TakeHead> starred = starred();
        Path folder = starred.isEmpty()
                ? null
                : TakesDialogs.folder(getScene().getWindow(), "Write the shortlist to");
        if (folder != null) {
            model.exports().shortlist(starred, folder);
        }
    }

    private List<TakeHead> starred() {
        List<TakeHead> starred = model.rows().stream().filter(head -> head.review().star()).toList();
        if (starred.isEmpty()) {
            model.teller().tell("Star the takes of the shortlist first.");
        }
        return starred;
    }

    private void openSession() {
        Path file = TakesDialogs.openSession(getScene().getWindow());
        if (file != null) {
            sessions.open(file);
        }
    }

    void reveal(TakeHead head) {
        Path sound = model.exports().sound(head);
        if (sound == null) {
            model.teller().tell(TakeExports.NOT_KEPT);
        } else {
            reveal(sound);
        }
    }

    private void reveal(Path file) {
        system.reveal(file, model.teller()::tell);
    }

    private Menu recent() {
        Menu recent = new Menu("Open again");
        recent.setId("recent-files");
        recent.disableProperty().bind(Bindings.isEmpty(system.recentFiles()));
        system.recentFiles().subscribe(() -> fill(recent));
        fill(recent);
        return recent;
    }

    private void fill(Menu recent) {
        recent.getItems().setAll(system.recentFiles().stream()
                .map(file -> item(String.valueOf(file.getFileName()), () -> sessions.open(file))).toList());
    }

    private void saveSession(String name, List<TakeHead> heads) {
        Path file = heads.isEmpty() && name.equals(SHORTLIST)
                ? null
                : TakesDialogs.saveSession(getScene().getWindow(), name);
        if (file != null) {
            sessions.save(file, heads);
        }
    }

    static MenuItem item(String text, Runnable command) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> command.run());
        return item;
    }
}
