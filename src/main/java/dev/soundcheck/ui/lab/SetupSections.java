package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.network.NetworkProfile;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The parts of the set-up below each other: as many open as there is room for; the one that was pressed always. FX
/// thread.
final class SetupSections extends VBox {
    private final SetupModel setup;
    private final FoldSection lanes;
    private final FoldSection lines;
    private final FoldSection runs;
    private final FoldSection network;
    private final List<FoldSection> all;

    SetupSections(SetupModel setup, List<? extends Node> lanes, List<? extends Node> lines, List<? extends Node> runs,
            List<? extends Node> network) {
        this.setup = setup;
        this.lanes = new FoldSection("lab-fold-lanes", "Lanes", lanes);
        this.lines = new FoldSection("lab-fold-lines", "Lines", lines);
        this.runs = new FoldSection("lab-fold-runs", "Runs", runs);
        this.network = new FoldSection("lab-fold-network", "Network", network);
        all = List.of(this.lanes, this.lines, this.runs, this.network);
        getStyleClass().add("lab-sections");
        setMinHeight(0);
        getChildren().addAll(all);
        init();
    }

    private void init() {
        all.forEach(section -> section.onPress(() -> press(section)));
        all.forEach(section -> section.onGrown(() -> makeRoomFor(section)));
        heightProperty().subscribe(this::share);
        LabLane.PLAIN.forEach(lane -> setup.laneProperty(lane).subscribe(this::tell));
        setup.ownLanes().lanes().addListener((ListChangeListener<LabLane>) _ -> tell());
        setup.lines().linesProperty().subscribe(this::tell);
        setup.runsProperty().subscribe(this::tell);
        setup.warmUpsProperty().subscribe(this::tell);
        setup.networkProperty().subscribe(this::tell);
        tell();
    }

    /// The last ones fold first; the lanes never do by themselves.
    private void share() {
        all.forEach(section -> section.open(true));
        for (int i = all.size() - 1; i > 0 && !fits(); i--) {
            all.get(i).open(false);
        }
    }

    /// As few of the others fold as must, the last ones first.
    private void makeRoomFor(FoldSection grown) {
        all.reversed().stream().filter(section -> !section.equals(grown)).forEach(section -> {
            if (!fits()) {
                section.open(false);
            }
        });
    }

    private void press(FoldSection pressed) {
        pressed.open(!pressed.isOpen());
        if (pressed.isOpen() && !fits()) {
            all.stream().filter(section -> !section.equals(pressed)).forEach(section -> section.open(false));
        }
    }

    private boolean fits() {
        return prefHeight(getWidth()) <= getHeight();
    }

    private void tell() {
        long wanted = LabLane.PLAIN.stream().filter(lane -> setup.laneProperty(lane).get()).count();
        int own = setup.ownLanes().lanes().size();
        lanes.summary(wanted + own + " of " + (LabLane.PLAIN.size() + own));
        int said = setup.lines().linesProperty().get().size();
        lines.summary(said == 0 ? "yours" : said == 1 ? "1 of a file" : said + " of a file");
        runs.summary(setup.runsProperty().get() + ", " + setup.warmUpsProperty().get() + " to warm up");
        NetworkProfile profile = setup.networkProperty().get();
        network.summary(profile.idle() ? "as it is" : profile.name());
    }
}
