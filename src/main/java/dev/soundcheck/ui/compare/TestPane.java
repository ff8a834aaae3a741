package dev.soundcheck.ui.compare;

import atlantafx.base.theme.Styles;
import dev.soundcheck.audition.AbxTest;
import dev.soundcheck.audition.ResultSheet;
import dev.soundcheck.ui.compare.CompareModel.Mode;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.FileChoice;
import dev.soundcheck.ui.text.WrappedLabel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The questions of a test and its result: the reveal, the answers, the result sheet. FX thread.
///
/// Its parts are made once and hidden in turn: one that is pressed again and again keeps the focus.
final class TestPane extends VBox {
    private static final int TELLING_TRIALS = 8;

    private final CompareModel model;
    private final HBox answers = new HBox();
    private final Label sentence = hint();
    private final Button reveal = button("reveal", "Reveal", this::reveal);
    private final Button copy = button("copy-sheet", "Copy result", this::copy);
    private final HBox sheet = new HBox(copy, button("save-sheet", "Save…", this::save));
    private final Button again;
    private final Label note = hint();

    TestPane(CompareModel model) {
        this.model = model;
        again = button("blind-again", "Shuffle and start again", () -> model.restart(Mode.BLIND));
        getStyleClass().add("compare-test");
        answers.getChildren().addAll(button("x-is-a", "X is A", () -> model.answer(false)),
                button("x-is-b", "X is B", () -> model.answer(true)));
        answers.getStyleClass().add("compare-modes");
        sheet.getStyleClass().add("compare-modes");
        sentence.setId("test-sentence");
        note.setId("sheet-note");
        getChildren().addAll(answers, sentence, reveal, sheet, again, note);
    }

    void show() {
        Display.show(answers, model.abx() != null);
        answers.setDisable(model.measuring());
        Display.show(reveal, model.blind() != null && !model.revealed());
        reveal.setDisable(model.blind() == null || model.blind().favorite() == null);
        ResultSheet result = model.sheet();
        Display.show(sheet, result != null);
        Display.show(again, model.revealed());
        if (result == null) {
            tell(note, "");
        }
        tell(sentence, sentence());
    }

    private String sentence() {
        return switch (model.mode()) {
            case OPEN -> "";
            case BLIND -> model.blind() == null
                    ? "A blind test needs two takes. Go back and choose two in the list."
                    : model.revealed() ? "" : "Listen, rate if you like, choose the best one, then reveal.";
            case ABX -> model.abx() == null
                    ? "ABX needs two takes. Go back and choose two in the list."
                    : score(model.abx());
        };
    }

    private static String score(AbxTest abx) {
        int trials = abx.trials().size();
        return trials == 0
                ? "Hear A, B and X, then say which one X is."
                : String.format(Locale.ROOT, "%d of %d right; guessing alone does as well with p = %.3f.%s",
                        abx.right(),
                        trials, abx.chanceOfGuessing(), trials < TELLING_TRIALS ? " Ten trials tell more." : "");
    }

    /// Its button disappears, so the focus moves on to the result.
    private void reveal() {
        model.reveal();
        if (sheet.isVisible()) {
            copy.requestFocus();
        }
    }

    private void copy() {
        ResultSheet result = model.sheet();
        if (result != null) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, result.markdown()));
            tell(note, "The result is copied.");
        }
    }

    private void save() {
        ResultSheet result = model.sheet();
        FileChoice choice = new FileChoice("Save the result sheet").kind("Markdown, to read", ".md")
                .kind("JSON, for programs", ".json");
        String name = model.mode() == Mode.ABX ? "abx-test.md" : "blind-test.md";
        Path file = result == null ? null : choice.save(getScene().getWindow(), name);
        if (file != null) {
            model.saveSheet(file, told -> tell(note, told));
        }
    }

    private static void tell(Label label, String text) {
        label.setText(text);
        Display.show(label, !text.isEmpty());
    }

    private static Label hint() {
        Label hint = new WrappedLabel();
        hint.getStyleClass().add("form-hint");
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
