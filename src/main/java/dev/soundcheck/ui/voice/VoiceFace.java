package dev.soundcheck.ui.voice;

import dev.soundcheck.speech.Voice;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The face of a voice: its initial on a disc whose colour comes from the id. FX thread.
final class VoiceFace extends StackPane {
    private final Label initial = new Label();
    private String colorClass = "face-none";

    VoiceFace() {
        getStyleClass().addAll("voice-face", colorClass);
        initial.getStyleClass().add("voice-initial");
        getChildren().add(initial);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    void show(Voice voice) {
        String name = voice.name().strip();
        initial.setText(name.isEmpty()
                ? "?"
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(
                        java.util.Locale.ROOT));
        color(FaceColor.styleClass(voice.id()));
    }

    void showNobody() {
        initial.setText("");
        color("face-none");
    }

    private void color(String next) {
        getStyleClass().remove(colorClass);
        colorClass = next;
        getStyleClass().add(next);
    }
}
