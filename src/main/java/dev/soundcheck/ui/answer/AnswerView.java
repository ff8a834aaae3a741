package dev.soundcheck.ui.answer;

import dev.soundcheck.lab.answer.Question;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.SideBySide;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page: questions and answer above, the user's own figures below, both on one screen; under them what each endpoint
/// can do. FX thread.
public final class AnswerView extends BorderPane {
    private static final double GAP_PX = 24;
    private static final double QUESTIONS_PX = 360;

    private final AnswerModel model;
    private final MeasuredGrid grid;
    private final CapabilityTable capabilities = new CapabilityTable();
    private final MeasureButton all;
    private final Button cancel = new Button("Cancel");

    public AnswerView(AnswerModel model) {
        this.model = model;
        this.grid = new MeasuredGrid(model);
        this.all = new MeasureButton(model);
        createView();
        init();
    }

    /// Looks at the window's line, voice and kept labs again; called whenever the page is entered.
    void refresh() {
        model.refresh();
        showCost();
    }

    private void createView() {
        setId("answer");
        getStyleClass().add("answer");
        SideBySide upper = new SideBySide(questions(), new AnswerCard(model), GAP_PX);
        VBox page = new VBox(upper, measuredHead(), grid, capabilityHead(), capabilities);
        page.getStyleClass().add("answer-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        setBottom(message());
    }

    private void init() {
        model.answerProperty().subscribe(this::showCost);
        cancel.disableProperty().bind(model.measuringProperty().not());
        cancel.visibleProperty().bind(model.measuringProperty());
        model.measuringProperty().subscribe(this::keepFocus);
    }

    /// From the button that starts to the one that cancels, and back: the other is disabled.
    private void keepFocus(boolean measuring) {
        Button left = measuring ? all : cancel;
        if (getScene() != null && left.equals(getScene().getFocusOwner())) {
            (measuring ? cancel : all).requestFocus();
        }
    }

    private Region questions() {
        Label title = title("What are you building?");
        Button takes = new Button("Read from my takes");
        takes.setMinWidth(USE_PREF_SIZE);
        takes.setId("answer-from-takes");
        takes.setOnAction(_ -> model.readFromTakes());
        HBox head = row(title, takes);
        head.setMinWidth(QUESTIONS_PX);
        VBox questions = new VBox(head,
                new YesNo("answer-whole", "Is the whole text known before you ask?",
                        "The full transcript goes out in one request", model.wholeTextKnownProperty()),
                new YesNo("answer-stamps", "Do you need word timestamps?",
                        "Word or phoneme timestamps in the answer", model.stampsProperty()),
                new YesNo("answer-turns", "Many turns, or several voices at once?",
                        "Many generations on one connection, in turn or multiplexed", model.manyTurnsProperty()),
                new YesNo("answer-pieces", "Does the text arrive in pieces?",
                        "Continuations: a language model's tokens, sent as they come",
                        model.textInPiecesProperty()),
                events());
        questions.getStyleClass().add("answer-questions");
        return questions;
    }

    private CheckBox events() {
        CheckBox events = new CheckBox("My program reads Server-Sent Events already");
        events.setMinWidth(USE_PREF_SIZE);
        events.setId("answer-events");
        events.selectedProperty().bindBidirectional(model.readsEventsProperty());
        return events;
    }

    private Node measuredHead() {
        Label title = title("From your own runs");
        all.setId("answer-measure-all");
        cancel.setId("answer-cancel");
        cancel.setOnAction(_ -> model.cancel());
        HBox head = row(title, new HBox(8, cancel, copy(), all));
        head.getStyleClass().add("answer-head");
        return head;
    }

    private static Node capabilityHead() {
        HBox head = new HBox(title("What each endpoint can do"));
        head.getStyleClass().add("answer-head");
        return head;
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("answer-title");
        return title;
    }

    private Node copy() {
        Button copy = new Button("Copy as text");
        copy.setId("answer-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> {
            Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, model.answerProperty().get().text()));
            model.say("The answer is on the clipboard.");
        });
        return copy;
    }

    /// Takes no room while there is nothing to say.
    private Node message() {
        Label message = new Label();
        message.setId("answer-message");
        message.getStyleClass().add("answer-message");
        message.textProperty().bind(model.messageProperty());
        model.messageProperty().subscribe(words -> Display.show(message, !words.isEmpty()));
        return message;
    }

    private void showCost() {
        grid.show(model.answerProperty().get());
        capabilities.show(model.answerProperty().get().recommendation().endpoint());
        List<Question> every = List.of(Question.values());
        List<Question> open = model.answerProperty().get().open();
        // The only open one has its button in its row.
        Display.show(all, open.size() != 1);
        if (open.isEmpty()) {
            all.show("Measure all again", every);
        } else {
            all.show(open.equals(every) ? "Measure all" : "Measure the rest", open);
        }
    }

    private static HBox row(Node left, Node right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(left, gap, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
