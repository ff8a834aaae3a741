package dev.soundcheck.ui.takes;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.kit.EndpointMark;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of takes: a click puts one on stage, a double click or Enter plays it. FX thread.
public final class TakesView extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final TakesModel model;
    private final ListView<TakeRow> list = new ListView<>();

    public TakesView(TakesModel model) {
        this.model = model;
        createView();
        init();
    }

    private void createView() {
        getStyleClass().add("takes");
        Label title = new Label("Takes");
        title.getStyleClass().add("section-title");
        Label empty = new Label("Each take is kept here: hear it again\nas often as you like, at no cost.");
        empty.getStyleClass().add("empty-note");
        list.setId("takes");
        list.setAccessibleText("Takes");
        list.setPlaceholder(empty);
        list.setItems(model.rows());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list);
    }

    private void init() {
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && list.isFocused()) {
                model.select(row.number());
            }
        });
        model.currentProperty().subscribe(this::follow);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            TakeRow row = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && row != null) {
                model.replay(row.number());
                event.consume();
            }
        });
    }

    private void follow(@Nullable TakeRow current) {
        if (current != null) {
            list.getSelectionModel().select(current);
        }
        list.refresh();
    }

    /// One take. The one on stage is marked whether it is selected or not.
    private final class Cell extends ListCell<TakeRow> {
        private final Label number = new Label();
        private final EndpointMark mark = new EndpointMark(Endpoint.BYTES);
        private final Label voice = new Label();
        private final Label length = new Label();
        private final Label text = new Label();
        private final Label note = new Label();
        private final VBox box;

        Cell() {
            getStyleClass().add("take-cell");
            number.getStyleClass().add("take-number");
            voice.getStyleClass().add("take-voice");
            length.getStyleClass().add("take-length");
            text.getStyleClass().add("take-text");
            note.getStyleClass().add("take-note");
            HBox.setHgrow(voice, Priority.ALWAYS);
            HBox.setHgrow(text, Priority.ALWAYS);
            for (Label grows : new Label[]{voice, text}) {
                grows.setMaxWidth(Double.MAX_VALUE);
                grows.setMinWidth(0);
            }
            for (Label fixed : new Label[]{number, length, note}) {
                fixed.setMinWidth(USE_PREF_SIZE);
            }
            HBox top = new HBox(mark, number, voice, length);
            top.getStyleClass().add("take-line");
            HBox bottom = new HBox(text, note);
            bottom.getStyleClass().add("take-line");
            box = new VBox(top, bottom);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                TakeRow row = getItem();
                if (event.getClickCount() == 2 && row != null) {
                    model.replay(row.number());
                } else if (row != null) {
                    model.select(row.number());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable TakeRow row, boolean empty) {
            super.updateItem(row, empty);
            TakeRow current = model.currentProperty().get();
            pseudoClassStateChanged(CURRENT, row != null && current != null && row.number() == current.number());
            if (row == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            number.setText(String.valueOf(row.number()));
            mark.show(row.endpoint());
            voice.setText(row.voice());
            length.setText(String.format(Locale.ROOT, "%.1f s", row.seconds()));
            text.setText(row.text().strip());
            note.setText(row.note());
            setAccessibleText("Take " + row.number() + ", " + row.endpoint().title() + ", " + row.voice() + ", "
                    + length.getText() + " " + row.note());
            setGraphic(box);
        }
    }
}
