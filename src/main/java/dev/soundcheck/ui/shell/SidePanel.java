package dev.soundcheck.ui.shell;

import dev.soundcheck.settings.LookSettings;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.SplitEdge;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// The panel at the right of the desk and the drawers that slide over it. It is dragged wider or narrower, and put away.
/// FX thread.
final class SidePanel extends HBox {
    /// What the rest of the window keeps.
    private static final double REST_PX = 420;

    private final LookModel look;
    private final ReadOnlyDoubleProperty windowPx;
    private final VBox tools = new VBox();
    private final StackPane panel = new StackPane(tools);
    private final SplitEdge edge;

    /// @param windowPx  the width that there is for all
    /// @param content   below each other
    /// @param drawers   each hides the content while it covers it
    SidePanel(LookModel look, ReadOnlyDoubleProperty windowPx, List<? extends Node> content,
            List<DrawerPane> drawers) {
        this.look = look;
        this.windowPx = windowPx;
        edge = new SplitEdge(Orientation.VERTICAL, "Width of the side panel", look.sidePxProperty(), this::fit);
        edge.setId("side-edge");
        createView(content, drawers);
        init(drawers);
    }

    /// How far a drawer slides.
    double panelPx() {
        return panel.getWidth();
    }

    private void createView(List<? extends Node> content, List<DrawerPane> drawers) {
        tools.getStyleClass().add("rail");
        tools.getChildren().addAll(content);
        panel.getChildren().addAll(drawers);
        panel.setMinHeight(0);
        panel.setAlignment(Pos.TOP_LEFT); // where it is too low for all, the first is what is seen
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(panel.widthProperty());
        clip.heightProperty().bind(panel.heightProperty());
        panel.setClip(clip);
        getChildren().addAll(edge, panel);
    }

    private void init(List<DrawerPane> drawers) {
        drawers.forEach(drawer -> drawer.coveringProperty().subscribe(() -> tools
                .setVisible(drawers.stream().noneMatch(each -> each.coveringProperty().get()))));
        look.sidePxProperty().subscribe(this::size);
        windowPx.subscribe(this::size);
        look.sideShownProperty().subscribe(shown -> Display.show(this, shown));
    }

    private void size() {
        double px = fit(look.sidePxProperty().get());
        panel.setMinWidth(px);
        panel.setMaxWidth(px);
    }

    private double fit(double px) {
        double most = Math.clamp(windowPx.get() - REST_PX, LookSettings.LEAST_SIDE_PX, LookSettings.MOST_SIDE_PX);
        return Math.rint(Math.clamp(px, LookSettings.LEAST_SIDE_PX, most));
    }
}
