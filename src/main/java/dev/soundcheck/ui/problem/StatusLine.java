package dev.soundcheck.ui.problem;

import atlantafx.base.theme.Styles;
import dev.soundcheck.announce.Announcer;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.problem.ShownProblem.Remedy;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One line with the state of the program; a failure takes its place, with its next step and one action. FX thread.
///
/// It has the same height in both cases, so that nothing jumps. A screen reader says what is news in it, and reads it when
/// a key brings the focus here (docs/decisions/0021).
public final class StatusLine extends HBox {
    private static final String COPY = "Copy details";
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ProblemModel model;
    private final ObservableValue<String> status;
    private final ObservableValue<String> news;
    private final Consumer<Remedy> remedies;
    private final Label first = new Label();
    private final Label second = new Label();
    private final Button action = new Button();
    private final Button copy = new Button(COPY);
    private final Button dismiss = Icons.button("dismiss-problem", Feather.X, "Dismiss");
    private Announcer announcer = Announcer.none();
    /// True where another part of the window was announced last: a status without news does not take that back.
    private boolean elsewhere;
    /// The node that had the focus before.
    private @Nullable Node before;

    /// @param news      what of the status a screen reader says unasked; empty for none
    /// @param remedies  carries out what the action button offers
    public StatusLine(ProblemModel model, ObservableValue<String> status, ObservableValue<String> news,
            Consumer<Remedy> remedies) {
        this.model = model;
        this.status = status;
        this.news = news;
        this.remedies = remedies;
        createView();
        init();
    }

    /// From now on a screen reader is told what is news.
    public void announceBy(Announcer announcer) {
        this.announcer = announcer;
        show(model.problemProperty().get());
    }

    /// Announces what another part of the window writes beside its controls: "Saved."
    public void announce(ObservableValue<String> sentences) {
        sentences.subscribe((_, sentence) -> {
            if (sentence.isEmpty()) {
                announcer.forget();
            } else {
                elsewhere = true;
                announcer.announce(sentence);
            }
        });
    }

    /// Takes the focus, or gives it back. The Tab key does not stop here.
    public void visit() {
        if (getScene() != null && !leave()) {
            before = getScene().getFocusOwner();
            requestFocus();
        }
    }

    /// Gives the focus back; false where it does not have it.
    public boolean leave() {
        Node back = before;
        if (back == null || !isFocusWithin()) {
            return false;
        }
        before = null;
        back.requestFocus();
        return true;
    }

    private void createView() {
        setId("status-line");
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        first.setId("status-sentence");
        first.getStyleClass().add("status-sentence");
        second.setId("status-next-step");
        second.getStyleClass().add("status-next-step");
        VBox words = new VBox(first, second);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        action.setId("problem-action");
        action.getStyleClass().addAll(Styles.SMALL);
        copy.setId("copy-problem");
        copy.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        for (Button button : new Button[]{action, copy, dismiss}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(words, copy, action, dismiss);
    }

    private void init() {
        model.problemProperty().subscribe(this::show);
        model.problemProperty().subscribe(() -> copy.setText(COPY));
        status.subscribe(() -> show(model.problemProperty().get()));
        news.subscribe(() -> show(model.problemProperty().get()));
        dismiss.setOnAction(_ -> model.dismiss());
        action.setOnAction(_ -> act());
        copy.setOnAction(_ -> copyReport());
    }

    private void show(@Nullable ShownProblem problem) {
        boolean failed = problem != null;
        pseudoClassStateChanged(FAILED, failed);
        for (Node extra : new Node[]{second, action, copy, dismiss}) {
            Display.show(extra, failed);
        }
        if (problem == null) {
            first.setText(status.getValue());
            first.setTooltip(null);
            tell(status.getValue(), news.getValue());
        } else {
            first.setText(problem.failure().sentence());
            second.setText(problem.failure().nextStep());
            first.setTooltip(new Tooltip(problem.failure().line()));
            String sentence = "Problem: " + problem.failure().line();
            tell(sentence, sentence);
            action.setText(problem.remedy().title());
            Display.show(action, problem.remedy() != Remedy.NONE);
        }
    }

    private void tell(String sentence, String announcement) {
        setAccessibleText(sentence);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (!announcement.isEmpty() || !elsewhere) {
            elsewhere = false;
            announcer.announce(announcement);
        }
    }

    private void act() {
        ShownProblem problem = model.problemProperty().get();
        if (problem != null) {
            model.dismiss();
            remedies.accept(problem.remedy());
        }
    }

    private void copyReport() {
        ShownProblem problem = model.problemProperty().get();
        if (problem != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(problem.report());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText("Copied");
        }
    }
}
