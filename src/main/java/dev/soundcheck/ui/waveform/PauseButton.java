package dev.soundcheck.ui.waveform;

import atlantafx.base.theme.Styles;
import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Play and pause: what was received can be heard again without a request. FX thread.
final class PauseButton extends Button {
    private @Nullable Boolean pausing;

    PauseButton() {
        setId("pause");
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "pause");
        show(Mode.EMPTY);
    }

    /// Touches nothing where nothing has changed.
    void show(Mode mode) {
        setDisable(mode == Mode.EMPTY);
        boolean pauses = mode == Mode.PLAYING || mode == Mode.BUFFERING;
        if (pausing != null && pausing == pauses) {
            return;
        }
        pausing = pauses;
        setGraphic(Icons.of(pauses ? Feather.PAUSE : Feather.PLAY));
        setAccessibleText(pauses ? "Pause" : "Play");
        setTooltip(new Tooltip(Shortcut.PAUSE.after(pauses ? "Pause" : "Play")));
    }
}
