package dev.soundcheck.ui.lab;

import atlantafx.base.theme.Styles;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.ui.kit.CountSpinner;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.EndpointMark;
import dev.soundcheck.ui.text.WrappedLabel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The left column: what is compared, over which network, what it costs, and how far it is. FX thread.
final class SetupPane extends BorderPane {

    private final LabModel model;
    private final FilePorts files;
    private final SetupModel setup;
    private final ProgressBar bar = new ProgressBar(0);
    private final Button start = new Button("Compare");

    SetupPane(LabModel model, FilePorts files) {
        this.model = model;
        this.files = files;
        this.setup = model.setup();
        createView();
        init();
    }

    private void createView() {
        getStyleClass().add("lab-side");
        List<Node> lanes = new ArrayList<>(LabLane.PLAIN.stream().map(this::lane).toList());
        lanes.add(new OwnLanesPane(setup));
        setCenter(new SetupSections(setup, lanes, List.of(lines()),
                List.of(counts(), check("lab-stamps", "Ask for word timestamps", setup.stampsProperty()), heard()),
                List.of(new NetworkChooser(setup.networkProperty()), note())));
        bar.setId("lab-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox foot = new VBox(cost(), buttons(), bar);
        foot.getStyleClass().addAll("lab-setup", "lab-foot");
        setBottom(foot);
    }

    private Node lines() {
        LineSetModel lines = setup.lines();
        Label from = new WrappedLabel();
        from.setId("lab-lines-from");
        from.textProperty().bind(lines.messageProperty().map(
                words -> words.isEmpty() ? "Your line. Drop a text file here for a set of lines." : words));
        Button open = new Button("From a file…");
        open.setId("lab-lines");
        open.getStyleClass().add(Styles.SMALL);
        open.setOnAction(_ -> {
            Path file = files.askOpen("A text file, one line on each row", "Text files", LabView.LINES_ENDING);
            if (file != null) {
                lines.read(file);
            }
        });
        Button own = new Button("My line");
        own.setId("lab-lines-own");
        own.getStyleClass().add(Styles.SMALL);
        own.setOnAction(_ -> lines.clear());
        lines.messageProperty().subscribe(words -> Display.show(own, !words.isEmpty()));
        return new VBox(6, from, new HBox(8, open, own));
    }

    private void init() {
        model.progressProperty().subscribe(now -> bar.setProgress(now == null ? 0 : now.done() / (double) now.total()));
        bar.visibleProperty().bind(model.runningProperty());
        start.disableProperty().bind(model.runningProperty());
    }

    private Node lane(LabLane lane) {
        CheckBox box = new CheckBox(lane.title());
        box.setId("lab-lane-" + lane.id());
        box.setGraphic(new EndpointMark(lane.endpoint()));
        box.selectedProperty().bindBidirectional(setup.laneProperty(lane));
        return box;
    }

    private Node heard() {
        CheckBox heard = check("lab-heard", "Play each run aloud", setup.heardProperty());
        heard.setTooltip(new Tooltip("Only what is played can tell when it is first heard"));
        return heard;
    }

    private Node counts() {
        CountSpinner runs = new CountSpinner("lab-runs", 1, LabPlan.MOST_RUNS, setup.runsProperty().get(), 1);
        runs.setPrefWidth(78);
        runs.setAccessibleText("Runs of each lane");
        runs.countProperty().subscribe(count -> setup.runsProperty().set(count.intValue()));
        CountSpinner warmUps = new CountSpinner("lab-warm-ups", 0, 20, setup.warmUpsProperty().get(), 1);
        warmUps.setPrefWidth(66);
        warmUps.countProperty().subscribe(count -> setup.warmUpsProperty().set(count.intValue()));
        Label and = new Label("warm-ups");
        and.setLabelFor(warmUps);
        and.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, runs, and, warmUps);
        row.getStyleClass().add("lab-row");
        return row;
    }

    private static CheckBox check(String id, String words, BooleanProperty wanted) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        box.selectedProperty().bindBidirectional(wanted);
        return box;
    }

    private Node note() {
        TextField note = new TextField();
        note.setId("lab-note");
        note.setPromptText("Network note, for the report");
        note.textProperty().bindBidirectional(setup.noteProperty());
        return note;
    }

    private Node cost() {
        Label cost = new WrappedLabel();
        cost.setId("lab-cost");
        cost.getStyleClass().add("lab-cost");
        cost.textProperty().bind(setup.costProperty());
        return cost;
    }

    private Node buttons() {
        start.setId("lab-start");
        start.getStyleClass().add(Styles.ACCENT);
        start.setOnAction(_ -> model.start());
        Button cancel = new Button("Cancel");
        cancel.setId("lab-cancel");
        cancel.setOnAction(_ -> model.cancel());
        cancel.disableProperty().bind(model.runningProperty().not());
        start.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(start, Priority.ALWAYS);
        return new HBox(8, start, cancel);
    }
}
