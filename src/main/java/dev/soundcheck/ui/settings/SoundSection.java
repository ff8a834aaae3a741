package dev.soundcheck.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.settings.SoundSettings;
import dev.soundcheck.settings.SoundSettings.DeviceLoss;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.kit.PillRow;
import dev.soundcheck.ui.sound.DelaySlider;
import dev.soundcheck.ui.sound.MillisSlider;
import dev.soundcheck.ui.sound.SoundModel;
import javafx.collections.FXCollections;
import javafx.geometry.HorizontalDirection;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Which device is heard, how late it is, when playback starts, and what happens when the device goes. FX thread.
final class SoundSection extends Form {
    private final SoundModel model;
    private final ComboBox<String> devices = new ComboBox<>();
    private final Button rescan = Icons.button("rescan", Feather.REFRESH_CW, "Look for devices again");
    private final Label inUse = note("");
    private final ToggleSwitch adaptive = new ToggleSwitch("Adapts by itself");
    private final MillisSlider threshold;

    SoundSection(SoundModel model) {
        super("Sound");
        this.model = model;
        this.threshold = new MillisSlider("threshold", "Start threshold", 0, SoundSettings.MOST_START_THRESHOLD_MILLIS,
                50, model.thresholdMillisProperty());
        createView();
        init();
    }

    private void createView() {
        devices.setId("output-device");
        devices.setAccessibleText("Output device");
        devices.setMinWidth(0);
        devices.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(devices, Priority.ALWAYS);
        devices.setCellFactory(_ -> new DeviceCell());
        devices.setButtonCell(new DeviceCell());
        inUse.setId("output-in-use");
        adaptive.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        adaptive.setId("threshold-adaptive");
        adaptive.setLabelPosition(HorizontalDirection.RIGHT);
        HBox chooser = new HBox(devices, rescan);
        chooser.setAlignment(Pos.CENTER_LEFT);
        wide(chooser).wide(inUse);
        row("Output delay", new DelaySlider(model));
        wide(note(
                "How much later this device is heard than it says: wireless headphones are often 100 to 300 ms late."));
        row("Buffer", adaptive);
        row("Fixed at", threshold);
        wide(note("How late a chunk may arrive without a gap. A larger buffer delays the first sound."));
        row("Device lost", lossRow());
    }

    private void init() {
        rescan.setOnAction(_ -> model.rescan());
        devices.setOnShowing(_ -> model.rescan());
        model.devices().subscribe(this::list);
        model.deviceProperty().subscribe(devices::setValue);
        devices.valueProperty().subscribe(this::choose);
        list();
        model.inUseProperty().subscribe(this::showInUse);
        adaptive.selectedProperty().bindBidirectional(model.adaptiveProperty());
        model.adaptiveProperty().subscribe(threshold::setDisable);
    }

    /// A new list each time: in a list that changes, the box shows what has come to the place of the chosen device.
    private void list() {
        devices.setItems(FXCollections.observableArrayList(model.devices()));
    }

    /// The box drops its value for a moment when its list changes: the user has chosen nothing.
    private void choose(@Nullable String name) {
        if (name != null) {
            model.deviceProperty().set(name);
        } else {
            devices.setValue(model.deviceProperty().get());
        }
    }

    private void showInUse(OutputInfo info) {
        String heard = info.silent() ? "" : "You hear it on: " + info.title() + ".";
        inUse.setText((heard + " " + info.note()).strip());
        Display.show(inUse, !inUse.getText().isEmpty());
    }

    private Node lossRow() {
        PillRow<DeviceLoss> row = new PillRow<>(model.whenLostProperty());
        row.add(DeviceLoss.GO_ON, "Go on silently").setId("lost-go-on");
        row.add(DeviceLoss.PAUSE, "Pause").setId("lost-pause");
        return row.stretched();
    }

    private final class DeviceCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setText(name == null || empty ? "" : model.title(name));
        }
    }
}
