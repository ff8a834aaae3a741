package dev.soundcheck.ui.stage;

import atlantafx.base.controls.Popover;
import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.ui.kit.ButtonPopover;
import dev.soundcheck.ui.sound.DelaySlider;
import dev.soundcheck.ui.sound.SoundModel;
import dev.soundcheck.ui.text.WrappedLabel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// Sets the delay of a device that is heard later than it reports. FX thread.
final class SyncButton extends Button {
    private static final double WIDTH_PX = 300;

    private final SoundModel model;
    private final Label device = new Label();
    private final ButtonPopover popover = new ButtonPopover(this, this::popover);

    SyncButton(SoundModel model) {
        super("Delay");
        this.model = model;
        setId("stage-sync");
        getStyleClass().add("small");
        setTooltip(new Tooltip("Words light up too early or too late? Set the output delay of this device"));
        setOnAction(_ -> popover.toggle());
    }

    private Popover popover() {
        OutputInfo info = model.inUseProperty().get();
        device.setText(info.silent() ? "Output delay: no sound device" : "Output delay of " + info.title());
        Label hint = new WrappedLabel("Words light up too early? Move to the right. Too late? To the left.");
        hint.getStyleClass().add("form-hint");
        VBox content = new VBox(8, device, new DelaySlider(model), hint);
        content.setPrefWidth(WIDTH_PX);
        Popover made = new Popover(content);
        made.setArrowLocation(Popover.ArrowLocation.BOTTOM_CENTER);
        return made;
    }
}
