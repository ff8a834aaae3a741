package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.lab.result.ChunkText;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.verdict.Verdict;
import dev.soundcheck.session.Take;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.FileDrops;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Minus;
import dev.soundcheck.ui.text.WrappedLabel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The latency lab's screen: the set-up at the left, the picture in the middle, the words below. FX thread.
public final class LabView extends BorderPane implements FrameListener {
    private static final double PICTURE_MIN_PX = 100;
    private static final double NARROW_PX = 900;
    private static final double SETUP_PX = 270;
    private static final double NARROW_SETUP_PX = 232;

    static final String LINES_ENDING = ".txt";
    private static final String LANES_ENDING = ".har";
    private static final String LABS = "Labs";
    private static final String LABS_ENDING = ".json";

    private final LabModel model;
    private final FilePorts files;
    private final Runnable loadSteps;
    private final Supplier<List<Take>> takes;
    private final StackPane picture = new StackPane();
    private final DotPlot dots;
    private final RunRows rows;
    private final VerdictPane leads;
    private final DetailChart detail;
    private final DetailPane details;
    private final LengthPane lengths;
    private final RaceChart race;
    private final Label readout = new WrappedLabel();
    private final Label marks = new Label();
    private final Label headline = new WrappedLabel();
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(this, "shown", Shown.DOTS);

    /// What the picture shows.
    public enum Shown {
        /// Every run a dot.
        DOTS("Figures"),
        /// Every lane against every other.
        LEADS("Leads"),
        /// Every run a row.
        ROWS("All runs"),
        /// The lanes of one block, in full.
        BLOCK("One block"),
        /// Every line of a set by its length.
        LENGTHS("Lengths"),
        /// The last take of each endpoint, in full.
        TAKES("Takes"),
        /// The ghost race.
        RACE("Race");

        private final String title;

        Shown(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /// True where the picture shows the chosen run of the lab.
        boolean ofLab() {
            return this != TAKES && this != RACE && this != LEADS;
        }
    }

    /// @param takes  of the window, for the drawing of single takes
    /// @param files  asks for files and writes pictures; a window's part that tests do without
    /// @param loadSteps  opens the room of the load steps
    /// @param point  gets a chosen chunk of a take, to show it on the waveform
    public LabView(LabModel model, Supplier<List<Take>> takes, FilePorts files, ChunkPointer point,
            Runnable loadSteps) {
        this.model = model;
        this.loadSteps = loadSteps;
        this.files = files;
        this.takes = takes;
        dots = new DotPlot(model);
        rows = new RunRows(model);
        detail = new DetailChart(readout::setText, (chosen, chunk) -> {
            Take take = chosen.take();
            if (take != null) {
                point.show(take, chunk);
            }
        });
        details = new DetailPane(detail);
        leads = new VerdictPane(model);
        lengths = new LengthPane(model);
        race = new RaceChart(model.race());
        createView();
        init();
    }

    /// A take that changes is redrawn.
    @Override
    public void onFrame(Frame frame) {
        model.race().onFrame(frame);
        if (frame.changed()) {
            model.setup().follow();
            if (shown.get() == Shown.TAKES) {
                showDetails();
            }
        }
    }

    /// Looks at the window's line and takes again; called whenever the lab is opened.
    public void refresh() {
        model.setup().estimate();
        showDetails();
    }

    public void show(Shown what) {
        shown.set(what);
    }

    private void showPicture(Shown what) {
        Node node = switch (what) {
            case DOTS -> dots;
            case LEADS -> leads;
            case ROWS -> rows;
            case BLOCK, TAKES -> details;
            case LENGTHS -> lengths;
            case RACE -> race;
        };
        if (what == Shown.LEADS) {
            leads.showDots(dots);
        }
        picture.getChildren().setAll(node);
        marks.setVisible(what != Shown.TAKES);
        showDetails();
        tell();
    }

    private void createView() {
        setId("lab");
        getStyleClass().add("lab");
        SetupPane setup = new SetupPane(model, files);
        setup.prefWidthProperty()
                .bind(widthProperty().map(px -> px.doubleValue() < NARROW_PX ? NARROW_SETUP_PX : SETUP_PX));
        setLeft(setup);
        FileDrops.install(this, List.of(LINES_ENDING), file -> model.setup().lines().read(file));
        FileDrops.install(this, List.of(LANES_ENDING), file -> model.setup().addLanesOf(file));
        readout.setId("lab-readout");
        readout.getStyleClass().add("lab-readout");
        headline.setId("lab-headline");
        headline.getStyleClass().add("lab-headline");
        headline.setMinHeight(Region.USE_PREF_SIZE);
        headline.managedProperty().bind(headline.visibleProperty());
        Label message = new Label();
        message.setId("lab-message");
        message.textProperty().bind(model.messageProperty());
        marks.setId("lab-marks");
        marks.getStyleClass().add("lab-marks");
        marks.textProperty().bind(model.labProperty().map(RunText::marks));
        VBox middle = new VBox(headline, tools(), picture, readout, message);
        middle.getStyleClass().add("lab-middle");
        VBox.setVgrow(picture, Priority.ALWAYS);
        picture.setMinHeight(PICTURE_MIN_PX);
        setCenter(middle);
    }

    private void init() {
        model.verdictProperty().subscribe(this::judged);
        model.selection().runProperty().subscribe(() -> {
            tell();
            if (shown.get() == Shown.BLOCK) {
                showDetails();
            }
        });
        model.selection().chunkProperty().subscribe(this::tell);
        model.labProperty().subscribe(this::showDetails);
        shown.subscribe(this::showPicture);
    }

    private Node tools() {
        Button start = LabTools.button("lab-race-start", "Start", "Show how the lanes ran, at the same time",
                () -> model.race().start(model.race().ghosts()));
        start.disableProperty().bind(model.race().readyProperty().not());
        Button stop = LabTools.button("lab-race-stop", "Stop", "Stop the race", () -> model.race().stop());
        stop.disableProperty().bind(model.race().racingProperty().not());
        HBox racing = new HBox(8, start, stop);
        racing.getStyleClass().add("lab-racing");
        racing.setAlignment(Pos.CENTER_LEFT);
        Node metrics = LabTools.metrics(model.metricProperty());
        shown.subscribe(what -> {
            Display.show(racing, what == Shown.RACE);
            Display.show(metrics, what != Shown.RACE);
            Display.show(readout, what != Shown.RACE && what != Shown.LEADS);
        });
        FlowPane tools = new FlowPane(LabTools.shown(shown), racing, metrics,
                LabTools.button("lab-load-steps", "Load steps…", "Request the line 1, 2, 4, … times at once",
                        loadSteps),
                LabTools.button("lab-open", "Open…", "Open a lab that was kept", this::open),
                LabTools.button("lab-compare-with", "Against…", "Compare this lab with one that was kept",
                        this::against),
                LabTools.button("lab-export", "Export…", "Save the figures, or this picture, in a file", this::export),
                marks);
        tools.getStyleClass().add("lab-tools");
        marks.maxWidthProperty().bind(tools.widthProperty());
        return tools;
    }

    private void open() {
        Path file = files.askOpen("Open a lab", LABS, LABS_ENDING);
        if (file != null) {
            model.open(file);
        }
    }

    private void against() {
        if (!model.mayCompare()) {
            return;
        }
        Path file = files.askOpen("Compare with a kept lab", LABS, LABS_ENDING);
        if (file != null) {
            model.compareWith(file);
        }
    }

    /// A picture is what is on the screen; everything else the lab's files do.
    private void export() {
        Lab lab = model.labProperty().get();
        if (lab == null) {
            model.say("There is nothing to export yet: run a comparison or open a lab first.");
            return;
        }
        Path file = files.askSave("Export", LabFiles.name(lab).replace(LabFiles.ENDING, ""));
        if (file == null) {
            return;
        }
        if (file.toString().endsWith(".png")) {
            files.writePicture(this, file, model::say);
        } else {
            model.export(file);
        }
    }

    /// A new verdict turns the picture from the dots to the leads.
    private void judged(@Nullable Verdict verdict) {
        headline.setText(verdict == null ? "" : Minus.of(verdict.headline()));
        headline.setVisible(verdict != null);
        if (verdict != null && verdict.standings().size() > 1 && shown.get() == Shown.DOTS) {
            show(Shown.LEADS);
        } else if (verdict == null && shown.get() == Shown.LEADS) {
            show(model.otherProperty().get() == null ? Shown.DOTS : Shown.LEADS);
        }
    }

    private void tell() {
        LabRun run = model.selection().runProperty().get();
        int chunk = model.selection().chunkProperty().get();
        if (run == null || !shown.get().ofLab()) {
            readout.setText("");
        } else if (chunk >= 0 && chunk < run.trace().chunks().count() && shown.get() == Shown.ROWS) {
            readout.setText("Run " + run.slot().number() + ", " + run.lane().title() + " · "
                    + ChunkText.of(run.trace(), run.format().sampleRateHz(), chunk));
        } else {
            readout.setText(RunText.run(run));
        }
    }

    private void showDetails() {
        if (shown.get() == Shown.BLOCK) {
            detail.show(model.selection().block());
        } else if (shown.get() == Shown.TAKES) {
            detail.show(TakeDetails.lastOfEach(takes.get()));
        }
    }
}
