package dev.soundcheck.ui.compare;

import atlantafx.base.theme.Styles;
import dev.soundcheck.audition.AbxTest;
import dev.soundcheck.audition.ResultSheet;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.ui.kit.DigitKeys;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The comparison: a card for each take, one playhead, blind and ABX. FX thread.
///
/// 1 to 4 hear a place, at the same word while something plays; Space plays and pauses.
public final class CompareView extends VBox {
    private static final Logger LOG = LoggerFactory.getLogger(CompareView.class);

    private final CompareModel model;
    private final VBox cards = new VBox();
    private final List<SideCard> shown = new ArrayList<>();
    private final HBox modes = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final CheckBox match = new CheckBox("Match loudness");
    private final Button play = new Button("Play");
    private final VBox test = new VBox();
    private List<Side> drawn = List.of();
    private CompareModel.Mode drawnMode = CompareModel.Mode.OPEN;

    public CompareView(CompareModel model) {
        this.model = model;
        createView();
        init();
    }

    private void createView() {
        setId("compare");
        getStyleClass().add("compare");
        mode(CompareModel.Mode.OPEN, "Open");
        mode(CompareModel.Mode.BLIND, "Blind");
        mode(CompareModel.Mode.ABX, "ABX");
        modes.getStyleClass().add("compare-modes");
        match.setId("match-loudness");
        play.setId("compare-play");
        play.setMaxWidth(Double.MAX_VALUE);
        cards.getStyleClass().add("compare-cards");
        test.getStyleClass().add("compare-test");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label keys = new Label("1–4 switch at the same word · Space plays and pauses");
        keys.getStyleClass().add("form-hint");
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(modes, match, scroll, test, play, keys);
    }

    private void mode(CompareModel.Mode mode, String title) {
        ToggleButton button = new ToggleButton(title);
        button.setId("mode-" + mode.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll(Styles.SMALL, "filter-chip");
        button.setToggleGroup(group);
        button.setUserData(mode);
        button.setOnAction(_ -> model.restart(mode));
        modes.getChildren().add(button);
    }

    private void init() {
        match.selectedProperty().bindBidirectional(model.matchProperty());
        play.setOnAction(_ -> model.playOrPause());
        model.versionProperty().subscribe(this::show);
        model.heardProperty().subscribe(this::show);
        model.secondsProperty().subscribe(this::playhead);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    private void key(KeyEvent event) {
        int place = DigitKeys.of(event.getCode()) - 1;
        if (event.isShortcutDown()) {
            return;
        }
        if (place >= 0 && place < 4) {
            model.hear(place);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            model.playOrPause();
            event.consume();
        }
    }

    private void show() {
        group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == model.mode()));
        List<Side> sides = model.sides();
        if (!sides.equals(drawn) || drawnMode != model.mode()) {
            drawn = sides;
            drawnMode = model.mode();
            shown.clear();
            for (int i = 0; i < sides.size(); i++) {
                shown.add(new SideCard(model, i));
            }
            cards.getChildren().setAll(shown);
        }
        shown.forEach(SideCard::show);
        play.setText(model.playing() ? "Pause" : "Play");
        play.setDisable(sides.isEmpty());
        test.getChildren().setAll(switch (model.mode()) {
            case OPEN -> List.<Node>of();
            case BLIND -> blind();
            case ABX -> abx();
        });
        playhead();
    }

    private void playhead() {
        shown.forEach(card -> card.playhead(model.heardProperty().get(), model.secondsProperty().get()));
    }

    private List<Node> blind() {
        if (model.revealed()) {
            return List.of(sheetRow(), button("blind-again", "Shuffle and start anew",
                    () -> model.restart(CompareModel.Mode.BLIND)));
        }
        Button reveal = button("reveal", "Reveal", model::reveal);
        reveal.setDisable(model.blind() == null || model.blind().favourite() == null);
        return List.of(hint("Listen, rate if you like, choose the best one, then reveal."), reveal);
    }

    private List<Node> abx() {
        AbxTest abx = model.abx();
        if (abx == null) {
            return List.of(hint("ABX needs two takes."));
        }
        HBox answers = new HBox(button("x-is-a", "X is A", () -> model.answer(false)),
                button("x-is-b", "X is B", () -> model.answer(true)));
        answers.getStyleClass().add("compare-modes");
        int trials = abx.trials().size();
        Label score = hint(trials == 0
                ? "Hear A, B and X, then say which one X is."
                : String.format(Locale.ROOT, "%d of %d right; guessing alone does as well with p = %.3f.%s",
                        abx.right(),
                        trials, abx.chanceOfGuessing(), trials < 8 ? " Ten trials tell more." : ""));
        score.setId("abx-score");
        return trials == 0 ? List.of(answers, score) : List.of(answers, score, sheetRow());
    }

    private Node sheetRow() {
        HBox row = new HBox(button("copy-sheet", "Copy result", this::copy), button("save-sheet", "Save…", this::save));
        row.getStyleClass().add("compare-modes");
        return row;
    }

    private void copy() {
        ResultSheet sheet = model.sheet();
        if (sheet != null) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, sheet.markdown()));
        }
    }

    private void save() {
        ResultSheet sheet = model.sheet();
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("blind-test.md");
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("Markdown, to read", "*.md"),
                new FileChooser.ExtensionFilter("JSON, for programs", "*.json"));
        File file = sheet == null ? null : chooser.showSaveDialog(getScene().getWindow());
        if (sheet == null || file == null) {
            return;
        }
        try {
            WholeFile.write(file.toPath(), file.getName().endsWith(".json") ? sheet.json() : sheet.markdown());
        } catch (IOException problem) {
            LOG.warn("The result sheet could not be written to {}: {}", file, problem.toString());
            test.getChildren().add(hint("The sheet could not be written: is the disk full?"));
        }
    }

    private static Label hint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add("form-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        return hint;
    }

    private static Button button(String id, String title, Runnable command) {
        Button button = new Button(title);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> command.run());
        return button;
    }
}
