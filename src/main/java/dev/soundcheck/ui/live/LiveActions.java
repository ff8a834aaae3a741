package dev.soundcheck.ui.live;

import atlantafx.base.theme.Styles;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.kit.TerseRow;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// The commands of the room in one row, and its message. FX thread.
final class LiveActions extends TerseRow {
    private final LiveModel model;
    private final ScriptFiles files;
    private final Button play = button("live-play", "Play", Feather.PLAY, "A simulated model writes the text (Enter)");
    private final Button finish = button("live-finish", "Finish", Feather.CHECK,
            Shortcut.LIVE_FINISH.after("No more text in this turn"));
    private final Button flush = button("live-flush", "Flush", Feather.CHEVRONS_RIGHT,
            Shortcut.LIVE_FLUSH.after("Speak what the service still holds back"));
    private final Button interrupt = button("live-interrupt", "Interrupt", Feather.SLASH,
            Shortcut.BACK.after("Cancel and stop the sound at once"));
    private final Button resume = button("live-resume", "Go on", Feather.CORNER_DOWN_RIGHT,
            Shortcut.LIVE_RESUME.after("Speak what the lost connection left unspoken, in a new context"));
    private final Button replay = button("live-replay", "Replay", Feather.ROTATE_CCW, Shortcut.LIVE_REPLAY.after(
            "Show the turn again as it came: its pieces at their times. It costs no request"));
    private final Button experiment = button("live-experiments", "Experiment", Feather.LAYERS,
            "The same text sent in ten ways, one after the other");
    private final Button dialogue = button("live-dialogue", "Dialogue", Feather.USERS, "Two voices, one line each");

    LiveActions(LiveModel model, ScriptFiles files) {
        this.model = model;
        this.files = files;
        createView();
        init();
    }

    void show() {
        boolean playing = model.setup().sourceProperty().get() == Setup.Source.MODEL;
        Display.show(play, playing);
        interrupt.setDisable(!model.busy());
        replay.setDisable(model.replayable() == null);
        Display.show(resume, model.broken());
    }

    private void createView() {
        getStyleClass().add("live-actions");
        setAlignment(Pos.CENTER_LEFT);
        interrupt.getStyleClass().add(Styles.DANGER);
        play.getStyleClass().add(Styles.ACCENT);
        Button add = Icons.button("live-add-voice", Feather.USER_PLUS, "Another voice");
        add.setOnAction(_ -> model.voices().add());
        Button remove = Icons.button("live-remove-voice", Feather.USER_MINUS, "Remove the last voice");
        remove.setOnAction(_ -> model.voices().remove());
        MenuButton script = new MenuButton("Script", Icons.of(Feather.FILE_TEXT));
        script.setId("live-script");
        script.getStyleClass().add(Styles.SMALL);
        script.setMinWidth(USE_PREF_SIZE);
        script.setTooltip(new Tooltip("Script: keep what was sent as a file, or play one"));
        MenuItem save = new MenuItem("Save script…");
        save.setOnAction(_ -> files.save());
        MenuItem open = new MenuItem("Open and play a script…");
        open.setOnAction(_ -> files.open());
        MenuItem clear = new MenuItem("Clear the picture");
        clear.setOnAction(_ -> model.clear());
        script.getItems().addAll(save, open, clear);
        getChildren().addAll(play, finish, flush, interrupt, resume, replay, dialogue, experiment, add, remove, script);
        shortens(script, experiment, dialogue, replay, resume, flush, finish, play, interrupt);
    }

    private void init() {
        play.setOnAction(_ -> model.pen().play());
        finish.setOnAction(_ -> model.pen().finish());
        flush.setOnAction(_ -> model.pen().flush());
        interrupt.setOnAction(_ -> model.interrupt());
        resume.setOnAction(_ -> model.resume());
        experiment.setOnAction(_ -> model.experiment().openProperty().set(true));
        replay.setOnAction(_ -> model.replay());
        dialogue.setOnAction(_ -> model.pen().dialogue());
    }

    private static Button button(String id, String title, Feather icon, String meaning) {
        Button button = new Button(title, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        // Buttons with a key do not take the focus, so that the text keeps it; the others are reached by Tab.
        button.setFocusTraversable(!meaning.endsWith(")"));
        button.setMinWidth(USE_PREF_SIZE);
        String whole = title + ": " + meaning;
        button.setTooltip(new Tooltip(whole));
        button.setAccessibleText(whole);
        return button;
    }
}
