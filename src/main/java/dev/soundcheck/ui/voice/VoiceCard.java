package dev.soundcheck.ui.voice;

import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.ui.kit.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The chosen voice, as a button that opens the list of voices. FX thread.
final class VoiceCard extends Button {
    private final CatalogModel catalog;
    private final VoiceFace face = new VoiceFace();
    private final Label name = new Label();
    private final Label tagline = new Label();

    VoiceCard(VoiceModel model, CatalogModel catalog, Runnable openPicker) {
        this.catalog = catalog;
        createView();
        setOnAction(_ -> openPicker.run());
        model.voiceProperty().subscribe(this::show);
        catalog.stateProperty().subscribe(() -> show(model.voiceProperty().get()));
    }

    private void createView() {
        name.getStyleClass().add("voice-name");
        tagline.getStyleClass().add("voice-tagline");
        VBox words = new VBox(name, tagline);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(face, words, Icons.of(Feather.CHEVRON_RIGHT));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("voice-row");
        setId("voice-card");
        getStyleClass().add("voice-card");
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(widthProperty().subtract(24));
    }

    private void show(@Nullable Voice voice) {
        if (voice == null) {
            face.showNobody();
            name.setText(switch (catalog.stateProperty().get()) {
                case CatalogState.Loading _,CatalogState.Ready _ -> "Voices are warming up";
                case CatalogState.Empty _ -> "No voices here";
                case CatalogState.Failed _ -> "No voices";
            });
            tagline.setText(catalog.stateProperty().get() instanceof CatalogState.Failed
                    ? "The list could not be loaded"
                    : "Speak waits for them");
        } else {
            // A voice of the last run has its id alone while the list that names it could not be loaded.
            boolean unnamed = voice.name().equals(voice.id())
                    && catalog.stateProperty().get() instanceof CatalogState.Failed;
            face.show(voice);
            name.setText(unnamed ? "Your last voice" : voice.name());
            tagline.setText(unnamed ? "Its name comes with the list" : VoiceText.line(voice));
        }
        setAccessibleText("Voice: " + name.getText() + ". Opens the list of voices.");
    }
}
