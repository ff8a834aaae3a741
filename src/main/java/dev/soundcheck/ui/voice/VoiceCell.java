package dev.soundcheck.ui.voice;

import dev.soundcheck.speech.Voice;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One voice of the picker: face, name, one line, a few chips. FX thread.
final class VoiceCell extends ListCell<Voice> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final VoiceModel model;
    private final VoiceFace face = new VoiceFace();
    private final Label name = new Label();
    private final Label tagline = new Label();
    private final HBox chips = new HBox();
    private final HBox box;

    /// @param choose  told which voice was clicked
    VoiceCell(VoiceModel model, Consumer<Voice> choose) {
        this.model = model;
        getStyleClass().add("voice-cell");
        name.getStyleClass().add("voice-name");
        tagline.getStyleClass().add("voice-tagline");
        chips.getStyleClass().add("chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox top = new HBox(name, chips);
        top.getStyleClass().add("voice-line");
        top.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(top, tagline);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        box = new HBox(face, words);
        box.getStyleClass().add("voice-row");
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (getItem() != null) {
                choose.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Voice voice, boolean empty) {
        super.updateItem(voice, empty);
        Voice chosen = model.voiceProperty().get();
        pseudoClassStateChanged(CHOSEN, voice != null && chosen != null && voice.id().equals(chosen.id()));
        if (voice == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        face.show(voice);
        name.setText(voice.name());
        tagline.setText(VoiceText.line(voice));
        chips.getChildren().setAll(VoiceText.chips(voice).stream().map(VoiceCell::chip).toList());
        setAccessibleText(voice.name() + ", " + VoiceText.line(voice) + ", "
                + String.join(", ", VoiceText.chips(voice)).toLowerCase(Locale.ROOT));
        setGraphic(box);
    }

    private static Label chip(String text) {
        Label chip = new Label(text);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }
}
