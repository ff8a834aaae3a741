package dev.soundcheck.ui.lab;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BorderPane;

/// Runs in full, with a scroll bar where they do not all fit. FX thread.
final class DetailPane extends BorderPane {
    DetailPane(DetailChart chart) {
        ScrollBar bar = new ScrollBar();
        bar.setId("lab-detail-scroll");
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().bindBidirectional(chart.scrollProperty());
        chart.scrollMostProperty().subscribe(most -> {
            double hidden = most.doubleValue();
            double seen = chart.getHeight() - LabChart.AXIS_PX;
            bar.setMax(hidden);
            bar.setVisibleAmount(hidden <= 0 ? 0 : hidden * seen / (seen + hidden));
            bar.setVisible(hidden > 0);
        });
        bar.managedProperty().bind(bar.visibleProperty());
        bar.setVisible(false);
        setCenter(chart);
        setRight(bar);
    }
}
