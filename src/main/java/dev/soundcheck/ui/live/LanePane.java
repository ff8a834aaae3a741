package dev.soundcheck.ui.live;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One voice of the room: its head and its text. FX thread.
final class LanePane extends VBox {
    private static final int MOST_VOICES = 40;

    private final LiveModel model;
    private final LaneModel lane;
    private final LivePorts ports;
    private final LaneText text;
    private final MenuButton voice = new MenuButton();
    private final ToggleButton solo = new ToggleButton("S");
    private final ToggleButton mute = new ToggleButton("M");
    private final Label state = new Label();

    LanePane(LiveModel model, LaneModel lane, LivePorts ports) {
        this.model = model;
        this.lane = lane;
        this.ports = ports;
        this.text = new LaneText(model, lane, ports.textSize());
        createView();
        init();
    }

    LaneText text() {
        return text;
    }

    void show() {
        voice.setText(lane.voiceName());
        solo.setSelected(model.voices().soloed(lane));
        mute.setSelected(lane.lane().muted());
        state.setText(LaneState.of(lane));
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("chosen"),
                lane.equals(model.voices().selectedProperty().get()));
        text.show();
    }

    private void createView() {
        getStyleClass().addAll("live-lane", "voice-" + lane.lane().index());
        Region dot = new Region();
        dot.getStyleClass().add("voice-dot");
        voice.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "live-voice");
        solo.getStyleClass().addAll(Styles.SMALL, "lane-switch");
        mute.getStyleClass().addAll(Styles.SMALL, "lane-switch");
        solo.setTooltip(new Tooltip("Hear this voice alone"));
        mute.setTooltip(new Tooltip("Silence this voice"));
        solo.setAccessibleText("Hear this voice alone");
        mute.setAccessibleText("Silence this voice");
        state.getStyleClass().add("form-hint");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(dot, voice, state, space, solo, mute);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("live-lane-head");
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(head, text);
    }

    private void init() {
        voice.setOnShowing(_ -> voice.getItems().setAll(ports.voices().get().stream().limit(MOST_VOICES).map(id -> {
            MenuItem item = new MenuItem(ports.voiceName().apply(id));
            item.setOnAction(_ -> model.voices().voice(lane, id));
            return item;
        }).toList()));
        voice.getItems().add(new MenuItem());
        solo.setOnAction(_ -> model.voices().solo(lane, solo.isSelected()));
        mute.setOnAction(_ -> model.voices().mute(lane, mute.isSelected()));
    }
}
