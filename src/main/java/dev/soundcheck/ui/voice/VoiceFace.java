package dev.soundcheck.ui.voice;

import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.ui.kit.Icons;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The face of a voice: its initial on a disc whose color comes from the id. Under the pointer, and while the voice is
/// heard, it is the button that plays and stops. FX thread.
final class VoiceFace extends StackPane {
    private static final PseudoClass SOUNDING = PseudoClass.getPseudoClass("sounding");

    private final Label initial = new Label();
    private final FontIcon play = Icons.of(Feather.PLAY);
    private final FontIcon stop = Icons.of(Feather.SQUARE);
    private boolean playable;
    private boolean sounding;
    private String colorClass = "face-none";

    VoiceFace() {
        getStyleClass().addAll("voice-face", colorClass);
        initial.getStyleClass().add("voice-initial");
        play.getStyleClass().add("voice-glyph");
        stop.getStyleClass().add("voice-glyph");
        getChildren().addAll(initial, play, stop);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        hoverProperty().subscribe(this::showGlyph);
        showGlyph();
    }

    void show(Voice voice) {
        String name = voice.name().strip();
        initial.setText(name.isEmpty()
                ? "?"
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT));
        color(FaceColor.styleClass(voice.id()));
    }

    void showNobody() {
        initial.setText("");
        color("face-none");
    }

    /// From here on a click plays the voice.
    void makePlayable(Runnable toggle) {
        playable = true;
        setOnMouseClicked(event -> {
            toggle.run();
            event.consume();
        });
    }

    void sounding(boolean now) {
        sounding = now;
        pseudoClassStateChanged(SOUNDING, now);
        showGlyph();
    }

    private void showGlyph() {
        boolean offer = playable && isHover() && !sounding;
        play.setVisible(offer);
        stop.setVisible(sounding);
        initial.setVisible(!offer && !sounding);
    }

    private void color(String next) {
        if (next.equals(colorClass)) {
            return;
        }
        getStyleClass().remove(colorClass);
        colorClass = next;
        getStyleClass().add(next);
    }
}
