package dev.soundcheck.ui.takes;

import atlantafx.base.theme.Styles;
import dev.soundcheck.library.Review;
import dev.soundcheck.library.TakeHead;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.kit.EndpointMark;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.kit.TakeDrag;
import dev.soundcheck.ui.text.WrappedLabel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One take: endpoint, number, name, length, a star; below, its text, rating and note. It can be dragged out as a WAV
/// file, and onto the lab's door as a lane. FX thread.
final class TakeCell extends ListCell<TakeHead> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");

    private final TakesModel model;
    private final EndpointMark mark = new EndpointMark(Endpoint.BYTES);
    private final Label number = label("take-number");
    private final Label title = dressed(WrappedLabel.ofOneRow(), "take-voice");
    private final Label length = label("take-length");
    private final Label text = dressed(WrappedLabel.ofOneRow(), "take-text");
    private final Label rating = label("take-rating");
    private final Label state = label("take-note");
    private final Button star = Icons.button("star", Feather.STAR, "Star");
    private final VBox box;

    TakeCell(TakesModel model) {
        this.model = model;
        getStyleClass().add("take-cell");
        star.setId(null);
        star.getStyleClass().addAll("voice-star", Styles.SMALL);
        star.setFocusTraversable(false);
        for (Label grows : List.of(title, text)) {
            HBox.setHgrow(grows, Priority.ALWAYS);
            grows.setMaxWidth(Double.MAX_VALUE);
            grows.setMinWidth(0);
        }
        for (Label fixed : List.of(number, length, rating, state)) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        HBox top = new HBox(mark, number, title, length, star);
        top.getStyleClass().add("take-line");
        top.setAlignment(Pos.CENTER_LEFT);
        HBox bottom = new HBox(text, state, rating);
        bottom.getStyleClass().add("take-line");
        box = new VBox(top, bottom);
        setPrefWidth(0);
        star.setOnAction(_ -> {
            if (getItem() != null) {
                model.toggleStar(getItem());
            }
        });
        model.currentProperty().subscribe(this::mark);
        setOnMouseClicked(this::clicked);
        setOnDragDetected(this::drag);
    }

    @Override
    protected void updateItem(@Nullable TakeHead head, boolean empty) {
        super.updateItem(head, empty);
        mark();
        if (head == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        number.setText(String.valueOf(head.number()));
        mark.show(head.endpoint());
        title.setText(head.title());
        length.setText(String.format(Locale.ROOT, "%.1f s", head.seconds()));
        text.setText(head.review().note().isEmpty() ? head.excerpt() : "“" + head.review().note() + "”");
        rating.setText(rating(head.review()));
        state.setText(head.raw() ? ("raw " + state(head)).strip() : state(head));
        star.pseudoClassStateChanged(STARRED, head.review().star());
        star.setVisible(head.onDisk());
        setAccessibleText("Take " + head.number() + ", " + head.endpoint().title() + ", " + head.title() + ", "
                + length.getText() + (head.review().star() ? ", starred" : "")
                + (head.review().rating() == 0 ? "" : ", rated " + head.review().rating()) + " " + state.getText());
        setGraphic(box);
    }

    /// Follows the model, not the list: a refreshed list does not update cells whose take is the same.
    private void mark() {
        TakeHead head = getItem();
        TakeHead current = model.currentProperty().get();
        pseudoClassStateChanged(CURRENT, head != null && current != null && head.number() == current.number());
    }

    /// A click shows the take each time, wherever the focus is; keys that choose several takes show none.
    private void clicked(MouseEvent event) {
        TakeHead head = getItem();
        boolean plain = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()
                && !event.isShortcutDown() && !event.isShiftDown();
        if (head == null || !plain) {
            return;
        }
        if (event.getClickCount() == 2) {
            model.replay(head);
        } else {
            model.select(head);
        }
    }

    private static String rating(Review review) {
        return review.rating() == 0
                ? ""
                : "●".repeat(review.rating()) + "○".repeat(Review.BEST - review.rating());
    }

    /// Its state in a word, empty where all went well.
    private static String state(TakeHead head) {
        return switch (head.state()) {
            case WAITING -> "waiting";
            case STREAMING -> "streaming";
            case DONE -> "";
            case FAILED -> head.recovered() ? "recovered" : "failed";
            case CANCELLED -> "stopped";
        };
    }

    /// To the lab by its number, to another program as a file.
    private void drag(MouseEvent event) {
        TakeHead head = getItem();
        if (head == null) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        TakeDrag.put(content, head.number());
        Path copy = model.exports().copyToDrag(head);
        if (copy != null) {
            content.putFiles(List.of(copy.toFile()));
        }
        startDragAndDrop(TransferMode.COPY).setContent(content);
        event.consume();
    }

    private static Label label(String styleClass) {
        return dressed(new Label(), styleClass);
    }

    private static Label dressed(Label label, String styleClass) {
        label.getStyleClass().add(styleClass);
        return label;
    }
}
