package dev.soundcheck.ui.transport;

import atlantafx.base.theme.Styles;
import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.kit.YieldingRow;
import dev.soundcheck.ui.sound.SoundModel;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Mute, volume and pace, small; where there is no device, that there is none. FX thread.
final class SoundKnobs extends YieldingRow {
    private static final double SLIDER_PX = 78;
    private static final double PACE_PX = 74;

    private final SoundModel model;
    private final Button mute = Icons.button("mute", Feather.VOLUME_2, Shortcut.MUTE.after("Mute"));
    private final Slider volume = new Slider(0, 1, 1);
    private final Label silence = new Label();
    private final MenuButton pace = new MenuButton();
    private final Tooltip meaning = new Tooltip();

    SoundKnobs(SoundModel model) {
        this.model = model;
        createView();
        init();
    }

    private void createView() {
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("sound-knobs");
        mute.setTooltip(meaning);
        volume.setId("volume");
        volume.setAccessibleText("Volume");
        volume.setBlockIncrement(0.1);
        volume.setMinWidth(SLIDER_PX);
        volume.setMaxWidth(SLIDER_PX);
        volume.setTooltip(new Tooltip("Volume (" + Shortcut.QUIETER.keys() + ", " + Shortcut.LOUDER.keys() + ")"));
        silence.setId("output");
        silence.getStyleClass().add("bar-note");
        silence.setMinWidth(USE_PREF_SIZE);
        pace.setId("pace");
        pace.getStyleClass().addAll(Styles.FLAT, "pace");
        pace.setMinWidth(PACE_PX);
        pace.setTooltip(new Tooltip("Pace of the playback, at the same pitch (" + Shortcut.SLOWER.keys() + ", "
                + Shortcut.FASTER.keys() + ")"));
        StackPane slider = new StackPane(volume);
        StackPane note = new StackPane(silence);
        getChildren().addAll(mute, slider, note, pace);
        yields(pace, slider, note);
    }

    private void init() {
        ToggleGroup paces = new ToggleGroup();
        for (double rate : SoundModel.PACES) {
            RadioMenuItem item = new RadioMenuItem(name(rate));
            item.setToggleGroup(paces);
            item.setOnAction(_ -> model.paceProperty().set(rate));
            pace.getItems().add(item);
        }
        mute.setOnAction(_ -> model.toggleMute());
        volume.valueProperty().bindBidirectional(model.volumeProperty());
        model.paceProperty().subscribe(this::showPace);
        model.mutedProperty().subscribe(this::show);
        model.volumeProperty().subscribe(this::show);
        model.inUseProperty().subscribe(this::show);
        sceneProperty().subscribe(this::listenIn);
    }

    private void listenIn(@Nullable Scene scene) {
        if (scene != null) {
            Shortcut.MUTE.accelerate(scene, model::toggleMute);
            Shortcut.QUIETER.accelerate(scene, () -> model.louder(-1));
            Shortcut.LOUDER.accelerate(scene, () -> model.louder(1));
            Shortcut.SLOWER.accelerate(scene, () -> model.faster(-1));
            Shortcut.FASTER.accelerate(scene, () -> model.faster(1));
        }
    }

    private void show() {
        OutputInfo info = model.inUseProperty().get();
        boolean quiet = model.mutedProperty().get() || model.volumeProperty().get() == 0;
        mute.setGraphic(Icons.of(info.silent() || quiet
                ? Feather.VOLUME_X
                : model.volumeProperty().get() < 0.5 ? Feather.VOLUME_1 : Feather.VOLUME_2));
        mute.setAccessibleText(model.mutedProperty().get() ? "Muted. Press to hear again" : "Mute");
        String where = info.silent() ? info.note() : "You hear it on: " + info.title() + ".";
        meaning.setText(Shortcut.MUTE.after(model.mutedProperty().get() ? "Hear again" : "Mute") + "\n" + where);
        volume.setOpacity(model.mutedProperty().get() ? 0.45 : 1);
        Display.show(volume, !info.silent());
        Display.show(silence, info.silent());
        silence.setText(info.name());
        silence.setTooltip(new Tooltip(info.note()));
    }

    private void showPace(double rate) {
        pace.setText(name(rate));
        pace.setAccessibleText("Pace of the playback: " + name(rate));
        pace.getItems().forEach(item -> ((RadioMenuItem) item).setSelected(name(rate).equals(item.getText())));
    }

    private static String name(double rate) {
        return (rate == Math.rint(rate) ? String.format(Locale.ROOT, "%.0f", rate) : Double.toString(rate)) + "×";
    }
}
