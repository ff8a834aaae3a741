package dev.soundcheck.ui.voice;

import dev.soundcheck.speech.request.Emotion;
import dev.soundcheck.ui.kit.Dropdown;
import dev.soundcheck.ui.kit.LeastWidth;
import dev.soundcheck.ui.kit.TypedChoice;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// Chooses the emotion of the voice, or none. FX thread.
final class EmotionBox extends Dropdown<String> {
    private static final String VOICES_OWN = "";

    EmotionBox(VoiceModel model) {
        setId("emotion");
        setMaxWidth(Double.MAX_VALUE);
        getItems().add(VOICES_OWN);
        Emotion.ALL.forEach(emotion -> getItems().add(emotion.name()));
        setConverter(new CodeNames(name -> name.isEmpty() ? "As the voice" : name));
        TypedChoice.in(this);
        setCellFactory(_ -> new EmotionCell());
        setValue(VOICES_OWN);
        valueProperty().subscribe(
                name -> model.emotionProperty().set(name == null || name.isEmpty() ? null : name));
        model.emotionProperty().subscribe(name -> setValue(name == null ? VOICES_OWN : name));
    }

    /// One emotion, with the name of its group where a group begins.
    private static final class EmotionCell extends ListCell<String> {
        private static final Map<String, String> GROUP_STARTS = Emotion.ALL.reversed().stream()
                .collect(Collectors.toMap(Emotion::group, Emotion::name, (_, first) -> first)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

        @Override
        protected void updateItem(@Nullable String emotion, boolean empty) {
            super.updateItem(emotion, empty);
            if (emotion == null || empty) {
                setText(null);
                setGraphic(null);
                return;
            }
            Label group = new Label(GROUP_STARTS.getOrDefault(emotion, ""));
            group.getStyleClass().add("emotion-group");
            LeastWidth.hold(group, 52);
            setGraphic(group);
            setText(emotion.isEmpty() ? "As the voice" : emotion);
        }
    }
}
