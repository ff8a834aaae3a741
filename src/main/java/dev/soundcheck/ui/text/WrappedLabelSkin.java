package dev.soundcheck.ui.text;

import javafx.geometry.VPos;
import javafx.scene.control.SkinBase;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One text node for each row of a label. FX thread.
final class WrappedLabelSkin extends SkinBase<WrappedLabel> {
    private static final String CUT = "…";

    private @Nullable TextRows rows;

    WrappedLabelSkin(WrappedLabel label) {
        super(label);
        registerChangeListener(label.textProperty(), _ -> label.requestLayout());
        registerChangeListener(label.fontProperty(), _ -> label.requestLayout());
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        String text = text();
        double widest = text.isEmpty()
                ? 0
                : text.lines().mapToDouble(line -> node(line).getLayoutBounds().getWidth())
                        .max().orElse(0);
        return left + Math.ceil(widest) + right;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + Math.min(getSkinnable().getFont().getSize(), computePrefWidth(height, 0, 0, 0, 0)) + right;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        double widthPx = (width < 0 ? computePrefWidth(-1, top, right, bottom, left) : width) - left - right;
        return top + Math.ceil(rows(widthPx).count() * pitchPx()) + bottom;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return top + Math.ceil(pitchPx()) + bottom;
    }

    @Override
    protected double computeBaselineOffset(double top, double right, double bottom, double left) {
        return top + node("x").getBaselineOffset();
    }

    @Override
    protected void layoutChildren(double left, double top, double width, double height) {
        TextRows shown = rows(width);
        double pitch = pitchPx();
        int count = Math.clamp((long) Math.floor((height + 1) / pitch), 1, shown.count());
        getChildren().clear();
        double y = switch (getSkinnable().getAlignment().getVpos()) {
            case TOP, BASELINE -> top;
            case CENTER -> top + (height - count * pitch) / 2;
            case BOTTOM -> top + height - count * pitch;
        };
        for (int i = 0; i < count; i++) {
            TextRow row = shown.row(i);
            boolean cut = i == count - 1 && count < shown.count();
            Text node = node(cut ? row.painted().stripTrailing() + CUT : row.painted());
            node.fillProperty().bind(getSkinnable().textFillProperty());
            node.setTextOrigin(VPos.TOP);
            node.relocate(left + alignedX(row, width), snapPositionY(y + i * pitch));
            getChildren().add(node);
        }
    }

    private double alignedX(TextRow row, double width) {
        return switch (getSkinnable().getAlignment().getHpos()) {
            case LEFT -> row.x();
            case CENTER -> (width - row.layout().getLogicalBounds(false).getWidth()) / 2;
            case RIGHT -> width - row.layout().getLogicalBounds(false).getWidth();
        };
    }

    private TextRows rows(double widthPx) {
        TextRows known = rows;
        double room = Math.max(1, widthPx + 0.5);
        if (known == null || !known.fits(text(), getSkinnable().getFont(), room)) {
            known = new TextRows(text(), getSkinnable().getFont(), room);
            rows = known;
        }
        return known;
    }

    private String text() {
        String text = getSkinnable().getText();
        return text == null ? "" : text;
    }

    private double pitchPx() {
        return node("x").getLayoutBounds().getHeight() + getSkinnable().getLineSpacing();
    }

    private Text node(String content) {
        Text node = new Text(content);
        node.setFont(getSkinnable().getFont());
        node.setManaged(false);
        return node;
    }
}
