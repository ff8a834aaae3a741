package dev.soundcheck.ui.shell;

import dev.soundcheck.settings.LookSettings.Lanes;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.SplitEdge;
import dev.soundcheck.ui.lanes.LanesView;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The line above its waveform and lanes: the line gets the height that the others leave. FX thread.
///
/// The waveform's height is a share of the column's or what it was dragged to. In a low window the lanes are folded, in
/// a very low one the waveform goes and then the lanes: the line is what the window is for. A take changes no height.
final class DeskColumn extends VBox {
    private static final double WAVEFORM_SHARE = 0.27;
    private static final double LEAST_WAVEFORM_PX = 136;
    private static final double USUAL_LEAST_WAVEFORM_PX = 152;
    private static final double USUAL_MOST_WAVEFORM_PX = 320;
    private static final double MOST_WAVEFORM_SHARE = 0.6;
    private static final double LOW_PX = 420;
    private static final double LANES_FROM_PX = 520;
    /// Those that were opened by hand.
    private static final double SHOWN_LANES_FROM_PX = 350;
    private static final double WAVEFORM_FROM_PX = 250;
    /// Where the line would get less, the waveform is hidden: lanes that the user opened stay.
    private static final double LEAST_LINE_PX = 100;
    private static final double LEAST_LINE_ABOVE_LANES_PX = 150;
    private static final double FOLDED_LANES_FROM_PX = 200;

    private final LookModel look;
    private final Region tools;
    private final Region waveform;
    private final LanesView lanes;
    private final SplitEdge edge;
    /// Of the waveform as it is now.
    private final DoubleProperty waveformPx = new SimpleDoubleProperty();
    private boolean sharing;

    DeskColumn(LookModel look, Region stage, Region tools, Region waveform, LanesView lanes) {
        this.look = look;
        this.tools = tools;
        this.waveform = waveform;
        this.lanes = lanes;
        edge = new SplitEdge(Orientation.HORIZONTAL, "Height of the waveform", waveformPx, this::fit);
        edge.setId("waveform-edge");
        getStyleClass().add("desk");
        setMinWidth(0);
        stage.setMinHeight(0);
        stage.setPrefHeight(0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().addAll(stage, tools, edge, waveform, lanes);
        init();
    }

    private void init() {
        heightProperty().subscribe(this::share);
        look.waveformPxProperty().subscribe(this::share);
        look.lanesProperty().subscribe(this::share);
        lanes.onFold(() -> look.lanesProperty().set(lanes.isFolded() ? Lanes.SHOWN : Lanes.FOLDED));
        waveformPx.subscribe(px -> {
            waveform.setMinHeight(px.doubleValue());
            waveform.setMaxHeight(px.doubleValue());
            if (!sharing) {
                look.waveformPxProperty().set(px.doubleValue());
            }
        });
    }

    private void share() {
        double heightPx = getHeight();
        lanes.setFolded(switch (look.lanesProperty().get()) {
            case AUTOMATIC -> heightPx < LANES_FROM_PX;
            case SHOWN -> heightPx < SHOWN_LANES_FROM_PX;
            case FOLDED -> true;
        });
        Display.show(lanes, heightPx >= FOLDED_LANES_FROM_PX);
        boolean room = heightPx >= WAVEFORM_FROM_PX && mostWaveformPx() >= LEAST_WAVEFORM_PX;
        Display.show(waveform, room);
        Display.show(edge, room);
        double dragged = look.waveformPxProperty().get();
        sharing = true;
        waveformPx.set(fit(dragged > 0 ? dragged : usual(heightPx)));
        sharing = false;
    }

    private static double usual(double heightPx) {
        return Math.clamp(heightPx * WAVEFORM_SHARE, heightPx < LOW_PX ? LEAST_WAVEFORM_PX : USUAL_LEAST_WAVEFORM_PX,
                USUAL_MOST_WAVEFORM_PX);
    }

    private double fit(double px) {
        return Math.rint(Math.clamp(px, LEAST_WAVEFORM_PX,
                Math.max(LEAST_WAVEFORM_PX, Math.min(getHeight() * MOST_WAVEFORM_SHARE, mostWaveformPx()))));
    }

    /// The greatest height that leaves the line its least.
    private double mostWaveformPx() {
        double linePx = lanes.isFolded() ? LEAST_LINE_PX : LEAST_LINE_ABOVE_LANES_PX;
        return getHeight() - tools.prefHeight(-1) - lanes.prefHeight(-1) - linePx;
    }
}
