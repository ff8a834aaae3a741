package dev.soundcheck.ui.sound;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.audio.OutputLoss;
import dev.soundcheck.audio.SoundControls;
import dev.soundcheck.session.Desk;
import dev.soundcheck.settings.SoundSettings;
import dev.soundcheck.settings.SoundSettings.DeviceLoss;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The sound settings: a change is heard at once and is kept for the next start. FX thread.
public final class SoundModel {
    public static final List<Double> PACES = List.of(0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);
    private static final double VOLUME_STEP = 0.1;
    /// The first pinned value: enough for a bad network, not yet annoying.
    private static final int FIRST_PIN_MILLIS = 200;

    private final Desk desk;
    private final SoundControls controls;
    private final Executor fx;
    private final Map<String, Integer> delays = new HashMap<>();
    private final ObservableList<String> devices = FXCollections.observableArrayList();
    private final StringProperty device = new SimpleStringProperty(this, "device", "");
    private final ReadOnlyObjectWrapper<OutputInfo> inUse = new ReadOnlyObjectWrapper<>(this, "inUse");
    private final IntegerProperty delayMillis = new SimpleIntegerProperty(this, "delayMillis");
    private final BooleanProperty adaptive = new SimpleBooleanProperty(this, "adaptive");
    private final IntegerProperty thresholdMillis = new SimpleIntegerProperty(this, "thresholdMillis");
    private final ObjectProperty<DeviceLoss> whenLost = new SimpleObjectProperty<>(this, "whenLost");
    private final DoubleProperty volume = new SimpleDoubleProperty(this, "volume");
    private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted");
    private final ObjectProperty<Double> pace = new SimpleObjectProperty<>(this, "pace");

    public SoundModel(Desk desk, SoundSettings start, Executor fx) {
        this.desk = desk;
        this.controls = desk.controls();
        this.fx = fx;
        delays.putAll(start.delayMillis());
        delays.forEach(controls::outputDelay);
        device.set(start.device());
        boolean pinned = start.startThresholdMillis() != SoundSettings.ADAPTIVE;
        adaptive.set(!pinned);
        thresholdMillis.set(pinned ? start.startThresholdMillis() : FIRST_PIN_MILLIS);
        whenLost.set(start.whenLost());
        volume.set(start.volume());
        muted.set(start.muted());
        pace.set(start.rate());
        showInUse(desk.output());
        listDevices(List.of());
        apply();
    }

    // == PROPERTIES ==

    /// Names one can choose, the system's default first, as an empty one; and the chosen one, be it there or not.
    public ObservableList<String> devices() {
        return devices;
    }

    /// The chosen device, empty for the system's default.
    public StringProperty deviceProperty() {
        return device;
    }

    /// What people call a device of the list. Two of one name are told apart by their addresses.
    public String title(String name) {
        if (name.isEmpty()) {
            return "System default";
        }
        String title = OutputInfo.device(name).title();
        boolean alone = devices.stream().filter(other -> OutputInfo.device(other).title().equals(title)).count() < 2;
        return alone ? title : name;
    }

    /// The device that is heard now.
    public ReadOnlyObjectProperty<OutputInfo> inUseProperty() {
        return inUse.getReadOnlyProperty();
    }

    /// How much later than it reports the device in use is heard.
    public IntegerProperty delayMillisProperty() {
        return delayMillis;
    }

    /// True where the start threshold follows the lateness that was seen.
    public BooleanProperty adaptiveProperty() {
        return adaptive;
    }

    /// The start threshold where it is pinned.
    public IntegerProperty thresholdMillisProperty() {
        return thresholdMillis;
    }

    public ObjectProperty<DeviceLoss> whenLostProperty() {
        return whenLost;
    }

    /// 0…1.
    public DoubleProperty volumeProperty() {
        return volume;
    }

    public BooleanProperty mutedProperty() {
        return muted;
    }

    /// How fast a take is played, 1 for its own pace.
    public ObjectProperty<Double> paceProperty() {
        return pace;
    }

    /// What the next start is to begin with.
    public SoundSettings settings() {
        return new SoundSettings(device.get(), delays, adaptive.get() ? SoundSettings.ADAPTIVE : thresholdMillis.get(),
                whenLost.get(), volume.get(), muted.get(), pace.get());
    }

    // == COMMANDS ==

    /// Looks which devices there are now; the list follows a moment later.
    public void rescan() {
        var _ = controls.outputs().thenAcceptAsync(this::listDevices, fx);
    }

    /// Another device is heard now, or none.
    public void showInUse(OutputInfo info) {
        if (!info.equals(inUse.get())) {
            inUse.set(info);
            delayMillis.set(delays.getOrDefault(info.name(), 0));
        }
    }

    public void toggleMute() {
        muted.set(!muted.get());
    }

    /// One step louder or softer; turning up ends mute.
    public void louder(int steps) {
        volume.set(Math.clamp(Math.round((volume.get() + steps * VOLUME_STEP) * 10) / 10.0, 0, 1));
        if (steps > 0) {
            muted.set(false);
        }
    }

    /// To the next pace in that direction.
    public void faster(int steps) {
        double now = pace.get();
        if (steps > 0) {
            PACES.stream().filter(other -> other > now).findFirst().ifPresent(pace::set);
        } else {
            PACES.reversed().stream().filter(other -> other < now).findFirst().ifPresent(pace::set);
        }
    }

    /// From now on every change is heard.
    private void apply() {
        // The engine opens the default device by itself.
        if (!device.get().isEmpty()) {
            controls.output(device.get());
        }
        device.addListener((_, _, name) -> controls.output(name));
        delayMillis.addListener((_, _, millis) -> delay(millis.intValue()));
        adaptive.subscribe(this::applyThreshold);
        thresholdMillis.subscribe(this::applyThreshold);
        applyThreshold();
        whenLost.subscribe(choice -> controls.whenOutputLost(switch (choice) {
            case GO_ON -> OutputLoss.KEEP_TIME;
            case PAUSE -> OutputLoss.PAUSE;
        }));
        volume.subscribe(part -> controls.volume(part.doubleValue()));
        muted.subscribe(controls::mute);
        pace.subscribe(desk::rate);
    }

    private void applyThreshold() {
        if (adaptive.get()) {
            controls.adaptiveStartTolerance();
        } else {
            controls.startTolerance(thresholdMillis.get());
        }
    }

    private void delay(int millis) {
        String name = inUse.get().name();
        if (delays.getOrDefault(name, 0) != millis) {
            delays.put(name, millis);
            controls.outputDelay(name, millis);
        }
    }

    /// A chosen device that is back is heard again.
    private void listDevices(List<String> names) {
        if (names.contains(device.get()) && !inUse.get().name().equals(device.get())) {
            controls.output(device.get());
        }
        List<String> listed = new ArrayList<>();
        listed.add("");
        names.stream().filter(name -> !OutputInfo.device(name).isDefault()).forEach(listed::add);
        if (!listed.contains(device.get())) {
            listed.add(device.get());
        }
        if (!listed.equals(devices)) {
            devices.setAll(listed);
        }
    }
}
