package dev.soundcheck.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Two parts beside each other, or one below the other where the width is too small. FX thread.
public final class SideBySide extends Pane {
    private final Region first;
    private final Region second;
    private final double gapPx;

    /// @param first   as wide as it likes
    /// @param second  gets the rest
    public SideBySide(Region first, Region second, double gapPx) {
        this.first = first;
        this.second = second;
        this.gapPx = gapPx;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(first.minWidth(-1), second.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1) + gapPx + second.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return beside(width)
                ? Math.max(first.prefHeight(first.prefWidth(-1)), second.prefHeight(rest(width)))
                : first.prefHeight(width) + gapPx + second.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (beside(width)) {
            double left = first.prefWidth(-1);
            first.resizeRelocate(0, 0, left, getHeight());
            second.resizeRelocate(left + gapPx, 0, rest(width), getHeight());
        } else {
            double upper = first.prefHeight(width);
            first.resizeRelocate(0, 0, width, upper);
            second.resizeRelocate(0, upper + gapPx, width, Math.max(0, getHeight() - upper - gapPx));
        }
    }

    private boolean beside(double width) {
        return width < 0 || width >= first.prefWidth(-1) + gapPx + second.minWidth(-1);
    }

    private double rest(double width) {
        return width < 0 ? second.prefWidth(-1) : width - first.prefWidth(-1) - gapPx;
    }
}
