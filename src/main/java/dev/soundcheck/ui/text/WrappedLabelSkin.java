package dev.soundcheck.ui.text;

import javafx.geometry.VPos;
import javafx.scene.control.SkinBase;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// One text node for each row of a label. FX thread.
final class WrappedLabelSkin extends SkinBase<WrappedLabel> {
    private static final String CUT = "…";

    private @Nullable TextRows rows;

    WrappedLabelSkin(WrappedLabel label) {
        super(label);
        // As the platform's own label does: a press on the words is for the row or button that holds them.
        consumeMouseEvents(false);
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
        int count = getSkinnable().hasOneRow() ? 1 : rows(widthPx).count();
        return top + Math.ceil(count * pitchPx()) + bottom;
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
            show(count < shown.count() && i == count - 1 ? cut(row, width) : row, left, width, y + i * pitch);
        }
    }

    private void show(TextRow row, double left, double width, double top) {
        double first = row.segments().getFirst().x();
        double rest = width - row.widthPx();
        boolean middle = getSkinnable().getTextAlignment() == TextAlignment.CENTER;
        double by = switch (getSkinnable().getAlignment().getHpos()) {
            case LEFT -> middle ? rest / 2 - first : 0;
            case CENTER -> rest / 2 - first;
            case RIGHT -> rest - first;
        };
        for (Segment segment : row.segments()) {
            Text node = node(segment.painted());
            node.fillProperty().bind(getSkinnable().textFillProperty());
            node.setTextOrigin(VPos.TOP);
            node.relocate(left + by + segment.x(), snapPositionY(top));
            getChildren().add(node);
        }
    }

    /// The last row that there is room for.
    private TextRow cut(TextRow row, double width) {
        String own = text().substring(row.start(), row.end()).stripTrailing();
        Font font = getSkinnable().getFont();
        TextRow cut = new TextRow(row.start(), TextRow.measure(own + CUT, row.rightToLeft(), font, width));
        while (cut.widthPx() > width && !own.isEmpty()) {
            own = own.substring(0, Clusters.before(own, own.length()));
            cut = new TextRow(row.start(), TextRow.measure(own + CUT, row.rightToLeft(), font, width));
        }
        return cut;
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
