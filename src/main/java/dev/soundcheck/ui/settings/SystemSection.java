package dev.soundcheck.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import dev.soundcheck.settings.SystemSettings.LogDetail;
import dev.soundcheck.ui.kit.Display;
import javafx.geometry.HorizontalDirection;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// How much is logged and where. FX thread.
final class SystemSection extends Form {
    private final SystemModel model;
    private final ToggleSwitch detailed = new ToggleSwitch("With each step");
    private final Label folder = note("");
    private final Button open = new Button("Open folder");
    private final Label trouble = note("");

    SystemSection(SystemModel model) {
        super("When something goes wrong");
        this.model = model;
        createView();
        init();
    }

    private void createView() {
        detailed.setId("log-detailed");
        detailed.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        detailed.setLabelPosition(HorizontalDirection.RIGHT);
        detailed.setTooltip(new Tooltip("Log level: DEBUG instead of INFO"));
        folder.setId("log-folder");
        trouble.setId("log-trouble");
        open.setId("open-log-folder");
        open.getStyleClass().add(Styles.SMALL);
        row("Log", detailed).wide(note("The log and crash reports hold no key. They lie in this folder:")).wide(folder)
                .wide(open).wide(trouble);
    }

    private void init() {
        detailed.setSelected(model.logDetailProperty().get() == LogDetail.DETAILED);
        detailed.selectedProperty().subscribe(chosen -> model.logDetailProperty()
                .set(chosen ? LogDetail.DETAILED : LogDetail.USUAL));
        folder.textProperty().bind(model.logFolderProperty());
        open.disableProperty().bind(model.logFolderProperty().isEmpty());
        open.setOnAction(_ -> model.showLogs(trouble::setText));
        trouble.textProperty().subscribe(words -> Display.show(trouble, !words.isEmpty()));
    }
}
