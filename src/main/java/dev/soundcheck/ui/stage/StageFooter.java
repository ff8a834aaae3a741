package dev.soundcheck.ui.stage;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.ToggleSwitch;
import dev.soundcheck.timeline.Finding;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.ButtonPopover;
import dev.soundcheck.ui.kit.LeftToRight;
import dev.soundcheck.ui.kit.YieldingRow;
import dev.soundcheck.ui.sound.SoundModel;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The row below the stage: where the times come from, their faults, and the ways back. FX thread.
final class StageFooter extends YieldingRow {
    private static final double FINDINGS_WIDTH_PX = 420;
    private static final double FINDING_PX = 34;
    private static final int MOST_ROWS = 8;

    /// Less of a sentence tells nothing.
    private static final double LEAST_NOTE_PX = 90;

    private final StageModel model;
    private final Label badge = new Label();
    private final Button health = new Button();
    private final ButtonPopover faults = new ButtonPopover(health, this::findings);
    private final Label lead = new Label();
    private final Label note = new Label();
    private final Label loop = new Label("Looping a word. L goes on.");
    private final SaveMenu save;
    private final @Nullable SyncButton sync;
    private final ToggleSwitch estimate = new ToggleSwitch("Estimate");
    private final Button follow = new Button("Follow the voice");
    private final Button edit = new Button("Edit");
    private long showings = -1;

    /// @param sink         takes what is to be kept
    /// @param sound        null where there is no sound to set
    /// @param followAgain  lets the text glide after the voice again
    StageFooter(StageModel model, TakeSink sink, @Nullable SoundModel sound, Runnable followAgain,
            Runnable backToScript) {
        this.model = model;
        this.save = new SaveMenu(model, sink, told -> showText(note, told));
        this.sync = sound == null ? null : new SyncButton(sound);
        createView();
        init(followAgain, backToScript);
    }

    /// A message about one take is removed with the next.
    void follow(long shown) {
        if (shown != showings) {
            showings = shown;
            showText(note, model.report().noteProperty().get());
        }
    }

    void showFollow(boolean wanted) {
        show(follow, wanted);
    }

    private void createView() {
        getStyleClass().add("stage-footer");
        setAlignment(Pos.CENTER_LEFT);
        badge.setId("stage-badge");
        health.setId("stage-health");
        lead.setId("stage-lead");
        note.setId("stage-note");
        loop.setId("stage-loop");
        estimate.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        estimate.setId("stage-estimate");
        follow.setId("stage-follow");
        edit.setId("stage-edit");
        badge.getStyleClass().add("stage-badge");
        health.getStyleClass().addAll("small", "flat", "stage-health");
        List.of(lead, note, loop).forEach(label -> label.getStyleClass().add("stage-note"));
        follow.getStyleClass().addAll("small", "accent");
        edit.getStyleClass().add("small");
        edit.setTooltip(new Tooltip(Shortcut.BACK.after("Back to the script")));
        estimate.setTooltip(new Tooltip("Estimate word times where the service sent none"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        // The message gets less room than the buttons. The delay is in the settings too.
        StackPane leadRoom = new StackPane(lead);
        StackPane noteRoom = new StackPane(note);
        StackPane loopRoom = new StackPane(loop);
        note.setMinWidth(LEAST_NOTE_PX); // as long as a name of a file; the mouse shows all of it
        List.of(badge, lead, loop, health, estimate, save, follow, edit)
                .forEach(part -> part.setMinWidth(USE_PREF_SIZE));
        StackPane badgeRoom = new StackPane(badge);
        getChildren().addAll(badgeRoom, health, leadRoom, noteRoom, loopRoom, gap, estimate);
        yields(leadRoom, noteRoom, loopRoom);
        if (sync != null) {
            sync.setMinWidth(USE_PREF_SIZE);
            getChildren().add(sync);
            yields(sync);
        }
        yields(badgeRoom);
        getChildren().addAll(save, follow, edit);
    }

    private void init(Runnable followAgain, Runnable backToScript) {
        StampReport report = model.report();
        report.stateProperty().subscribe(this::showState);
        report.findingsProperty().subscribe(this::showFindings);
        report.noteProperty().subscribe(text -> showText(note, text));
        report.leadProperty().subscribe(this::showLead);
        model.words().loopingProperty().subscribe(on -> show(loop, on));
        estimate.selectedProperty().bindBidirectional(model.estimatingProperty());
        health.setOnAction(_ -> faults.toggle());
        follow.setOnAction(_ -> followAgain.run());
        edit.setOnAction(_ -> backToScript.run());
        showFollow(false);
    }

    private void showState(StampState state) {
        showText(badge, state.badge());
        badge.setTooltip(state.meaning().isEmpty() ? null : new Tooltip(state.meaning()));
        badge.pseudoClassStateChanged(StageStyles.ESTIMATED, state == StampState.ESTIMATED);
        badge.pseudoClassStateChanged(StageStyles.MEASURED, state == StampState.MEASURED);
        save.showState(state);
        show(estimate, state == StampState.NONE || state == StampState.ESTIMATED);
    }

    private void showLead(@Nullable StampLead measured) {
        showText(lead, measured == null ? "" : measured.brief());
        lead.setTooltip(measured == null ? null : new Tooltip(measured.sentence()));
    }

    private void showFindings(List<Finding> findings) {
        show(health, !findings.isEmpty());
        health.setText(findings.size() == 1 ? "1 doubtful timestamp" : findings.size() + " doubtful timestamps");
        health.setAccessibleText(health.getText() + " in the timestamps");
    }

    private Popover findings() {
        ListView<Finding> list = new ListView<>(
                FXCollections.observableArrayList(model.report().findingsProperty().get()));
        list.setId("stage-findings");
        list.setFixedCellSize(FINDING_PX);
        list.setPrefSize(FINDINGS_WIDTH_PX, FINDING_PX * Math.min(MOST_ROWS, list.getItems().size()) + 4);
        list.setCellFactory(_ -> new FindingCell());
        list.getSelectionModel().selectedItemProperty().subscribe(finding -> {
            if (finding != null) {
                model.goTo(finding);
            }
        });
        Popover popover = new Popover(list);
        popover.setTitle("Faults in the timestamps");
        popover.setHeaderAlwaysVisible(true);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_LEFT);
        return popover;
    }

    private static void showText(Label label, String text) {
        label.setText(text);
        show(label, !text.isEmpty());
    }

    private static void show(Region node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    /// One finding, as a sentence.
    private static final class FindingCell extends ListCell<Finding> {
        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            setText(finding == null || empty ? "" : LeftToRight.of(finding.sentence()));
        }
    }
}
