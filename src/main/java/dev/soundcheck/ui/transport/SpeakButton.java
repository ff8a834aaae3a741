package dev.soundcheck.ui.transport;

import atlantafx.base.theme.Styles;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.transport.TransportModel.Phase;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The one loud button: Speak, or Stop while it speaks. It keeps its place and its size. FX thread.
final class SpeakButton extends Button {
    private static final PseudoClass SPEAKING = PseudoClass.getPseudoClass("speaking");

    private final TransportModel model;
    private final StackPane icon = new StackPane();
    private final Label word = new Label();
    private final Label keys = new Label();

    SpeakButton(TransportModel model) {
        this.model = model;
        createView();
        init();
    }

    private void createView() {
        setId("speak");
        getStyleClass().addAll(Styles.ACCENT, "speak");
        word.getStyleClass().add("speak-word");
        keys.getStyleClass().add("speak-keys");
        HBox row = new HBox(icon, word, keys);
        row.getStyleClass().add("speak-row");
        row.setAlignment(Pos.CENTER);
        setGraphic(row);
    }

    private void init() {
        setOnAction(_ -> model.speakOrStop());
        model.phaseProperty().subscribe(this::show);
    }

    private void show(Phase phase) {
        pseudoClassStateChanged(SPEAKING, phase != Phase.IDLE);
        icon.getChildren().setAll(Icons.of(switch (phase) {
            case IDLE -> Feather.PLAY;
            case WAITING -> Feather.CLOCK;
            case SPEAKING -> Feather.SQUARE;
        }));
        word.setText(switch (phase) {
            case IDLE -> "Speak";
            case WAITING -> "Waiting";
            case SPEAKING -> "Stop";
        });
        keys.setText((phase == Phase.IDLE ? Shortcut.SPEAK : Shortcut.BACK).keys().replace("Enter", "↵"));
        setAccessibleText(switch (phase) {
            case IDLE -> "Speak the line";
            case WAITING -> "Waiting for the voices. Press to give up.";
            case SPEAKING -> "Stop";
        });
    }
}
