package dev.soundcheck.ui.voice;

import atlantafx.base.theme.Styles;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.ui.kit.Icons;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One voice of the picker: a face that plays, name, one line, a few chips, a star. FX thread.
final class VoiceCell extends ListCell<Voice> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");
    private static final int MOST_CHIPS = 3;

    private final VoiceModel model;
    private final PickerModel picker;
    private final PreviewModel previews;
    private final VoiceFace face = new VoiceFace();
    private final Label name = new Label();
    private final Label tagline = new Label();
    private final Label[] chips = new Label[MOST_CHIPS];
    private final Button star = Icons.button("star", Feather.STAR, "Favorite");
    private final HBox box;

    VoiceCell(VoiceModel model, PickerModel picker, PreviewModel previews) {
        this.model = model;
        this.picker = picker;
        this.previews = previews;
        getStyleClass().add("voice-cell");
        name.getStyleClass().add("voice-name");
        tagline.getStyleClass().add("voice-tagline");
        star.getStyleClass().addAll("voice-star", Styles.SMALL);
        star.setId(null);
        star.setFocusTraversable(false);
        HBox chipRow = new HBox();
        chipRow.getStyleClass().add("chips");
        chipRow.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < MOST_CHIPS; i++) {
            chips[i] = new Label();
            chips[i].getStyleClass().add("chip");
            chips[i].managedProperty().bind(chips[i].visibleProperty());
        }
        chipRow.getChildren().addAll(chips);
        VBox words = new VBox(name, tagline, chipRow);
        words.getStyleClass().add("voice-words");
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        box = new HBox(face, words, star);
        box.getStyleClass().add("voice-row");
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        listen();
    }

    private void listen() {
        face.makePlayable(() -> {
            if (getItem() != null) {
                previews.toggle(getItem());
            }
        });
        star.setOnAction(_ -> {
            if (getItem() != null) {
                picker.toggleFavorite(getItem());
                show(getItem());
            }
        });
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                model.choose(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Voice voice, boolean empty) {
        super.updateItem(voice, empty);
        if (voice == null || empty) {
            pseudoClassStateChanged(CHOSEN, false);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        show(voice);
        setGraphic(box);
    }

    private void show(Voice voice) {
        Voice chosen = model.voiceProperty().get();
        pseudoClassStateChanged(CHOSEN, chosen != null && voice.id().equals(chosen.id()));
        star.pseudoClassStateChanged(STARRED, picker.isFavorite(voice));
        face.show(voice);
        face.sounding(voice.id().equals(previews.voiceIdProperty().get()));
        name.setText(voice.name());
        tagline.setText(VoiceText.line(voice));
        List<String> texts = VoiceText.chips(voice);
        for (int i = 0; i < MOST_CHIPS; i++) {
            chips[i].setVisible(i < texts.size());
            chips[i].setText(i < texts.size() ? texts.get(i) : "");
        }
        setAccessibleText(voice.name() + ", " + VoiceText.line(voice) + ", "
                + String.join(", ", texts).toLowerCase(Locale.ROOT)
                + (picker.isFavorite(voice) ? ", favorite" : ""));
    }
}
