package dev.soundcheck.ui.lanes;

import dev.soundcheck.trace.Phase;
import dev.soundcheck.ui.kit.CanvasLines;
import dev.soundcheck.ui.kit.LaneMarks;
import dev.soundcheck.ui.kit.TypeScale;
import dev.soundcheck.ui.lanes.LaneShape.Bar;
import dev.soundcheck.ui.lanes.LaneShape.ChunkTick;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Paints one lane: words above, the bar below, marks through both. FX thread, one painting.
final class LanePainter {
    private static final double LABEL_Y_PX = 10;
    private static final double BAR_Y_PX = 18;
    private static final double BAR_PX = 16;
    private static final double SERVER_PX = 5;
    private static final double LABEL_GAP_PX = 10;
    private static final double DOT_RADIUS_PX = 1.5;
    private static final Font LABEL = Font.font(TypeScale.SMALL_PX);

    private final GraphicsContext graphics;
    private final Color text;
    private final Color paper;
    private final Text ruler = new Text();

    /// @param paper  what lies behind the lanes
    LanePainter(GraphicsContext graphics, Color text, Color paper) {
        this.graphics = graphics;
        this.text = text;
        this.paper = paper;
        ruler.setFont(LABEL);
    }

    /// @param color  of the lane
    /// @param plain  of what has no color of its own: silence, timestamps, marks
    void paint(LaneShape shape, Color color, Color plain, double top) {
        graphics.setFont(LABEL);
        graphics.setTextBaseline(VPos.CENTER);
        double freePx = shape.reused() ? label("re-used", 0, top, 0) : 0;
        for (Bar bar : shape.bars()) {
            fill(bar, color, plain, top + BAR_Y_PX);
            if (roomy(bar)) {
                freePx = label(words(bar), bar.x(), top, freePx);
            }
        }
        for (ChunkTick tick : shape.ticks()) {
            tick(tick, color, top + BAR_Y_PX);
        }
        shape.server()
                .ifPresent(own -> solid(own.x(), top + BAR_Y_PX + BAR_PX - SERVER_PX, Math.max(1, own.width() - 1),
                        SERVER_PX, color));
        LaneShape.Marks marks = shape.marks();
        marks.headersX().ifPresent(x -> hairline(x, top + BAR_Y_PX, BAR_PX / 3, plain));
        marks.firstByteX().ifPresent(x -> hairline(x, top + BAR_Y_PX, BAR_PX, plain));
        marks.firstAudioX().ifPresent(x -> firstAudio(x, color, top));
        words(shape.wordsX(), top, plain);
        marks.doneX().ifPresent(x -> done(x, color, top));
        marks.heardX().ifPresent(x -> heard(x, top, plain));
    }

    private void fill(Bar bar, Color color, Color plain, double y) {
        double width = Math.max(1, bar.width() - 1);
        switch (bar.kind()) {
            case DNS -> solid(bar.x(), y, width, of(Phase.DNS, color));
            case TCP -> solid(bar.x(), y, width, of(Phase.TCP, color));
            case TLS -> solid(bar.x(), y, width, of(Phase.TLS, color));
            case UPGRADE -> solid(bar.x(), y, width, of(Phase.UPGRADE, color));
            case REQUEST -> solid(bar.x(), y, width, of(Phase.REQUEST, color));
            case WAIT -> hatched(bar.x(), y, width, color, true);
            case SILENCE -> hatched(bar.x(), y, width, plain, false);
            case SERVER -> solid(bar.x(), y, width, color);
            case STREAM -> solid(bar.x(), y, width, color.deriveColor(0, 1, 1, 0.2));
        }
    }

    private static Color of(Phase phase, Color lane) {
        return lane.deriveColor(0, 1, 1, LaneMarks.strength(phase));
    }

    private void solid(double x, double y, double width, Color color) {
        solid(x, y, width, BAR_PX, color);
    }

    private void solid(double x, double y, double width, double height, Color color) {
        graphics.setFill(color);
        graphics.fillRect(x, y, width, height);
    }

    private void hairline(double x, double y, double height, Color color) {
        CanvasLines.upright(graphics, color, Math.floor(x) + 0.5, 1, y, y + height);
    }

    /// Messages with stamps: dots on the upper edge, apart from the sound below.
    private void words(List<Double> xs, double top, Color color) {
        graphics.setFill(color);
        graphics.beginPath();
        for (double x : xs) {
            graphics.moveTo(x + DOT_RADIUS_PX, top + BAR_Y_PX);
            graphics.arc(x, top + BAR_Y_PX, DOT_RADIUS_PX, DOT_RADIUS_PX, 0, 360);
        }
        graphics.fill();
    }

    /// The tick that the keys have come to.
    void cursor(ChunkTick tick, double top) {
        graphics.setStroke(text);
        graphics.setLineWidth(1.5);
        graphics.strokeRect(Math.floor(tick.x()) - 3, top + BAR_Y_PX - 2, 6, BAR_PX + 4);
    }

    /// Waiting is empty time: an outline and slanted lines, no fill. Silence slants the other way.
    private void hatched(double x, double y, double width, Color color, boolean rising) {
        CanvasLines.hatch(graphics, color.deriveColor(0, 1, 1, 0.45), x, x + width, y, BAR_PX, rising);
        graphics.setStroke(color.deriveColor(0, 1, 1, 0.6));
        graphics.strokeRect(Math.floor(x) + 0.5, y + 0.5, Math.max(1, Math.floor(width) - 1), BAR_PX - 1);
    }

    private void tick(ChunkTick tick, Color color, double y) {
        double height = BAR_PX * LaneMarks.tickShare(tick.audioMillis(), 0.25);
        CanvasLines.upright(graphics, color, tick.x(), 1.5, y + BAR_PX - height, y + BAR_PX);
    }

    private void firstAudio(double x, Color color, double top) {
        graphics.setFill(color);
        graphics.fillRoundRect(x - 1.5, top + BAR_Y_PX - 4, 3, BAR_PX + 8, 3, 3);
    }

    private void done(double x, Color color, double top) {
        graphics.setFill(paper);
        graphics.fillOval(x - 4, top + BAR_Y_PX + BAR_PX / 2 - 4, 8, 8);
        graphics.setStroke(color);
        graphics.setLineWidth(2);
        graphics.strokeOval(x - 4, top + BAR_Y_PX + BAR_PX / 2 - 4, 8, 8);
    }

    private void heard(double x, double top, Color color) {
        LaneMarks.heard(graphics, color, x, top + BAR_Y_PX + BAR_PX + 2);
    }

    /// Writes where nothing stands yet and returns where the next label may begin.
    private double label(String words, double x, double top, double freePx) {
        double at = Math.max(x, freePx);
        graphics.setFill(paper);
        graphics.fillRect(at - 2, top + 2, width(words) + 4, BAR_Y_PX - 4);
        graphics.setFill(text);
        graphics.fillText(words, at, top + LABEL_Y_PX);
        return at + width(words) + LABEL_GAP_PX;
    }

    /// A phase too short for its name goes without; waiting and audio are always named.
    private boolean roomy(Bar bar) {
        return switch (bar.kind()) {
            case DNS, TCP, TLS, UPGRADE -> bar.width() >= width(bar.kind().title());
            case REQUEST, SILENCE, SERVER -> false;
            case WAIT, STREAM -> true;
        };
    }

    private double width(String words) {
        ruler.setText(words);
        return ruler.getLayoutBounds().getWidth();
    }

    private static String words(Bar bar) {
        return switch (bar.kind()) {
            case DNS, TCP, TLS, UPGRADE -> bar.kind().title();
            case REQUEST, SILENCE, SERVER -> "";
            case WAIT, STREAM -> bar.kind().title() + " " + Lane.millis(Math.round(bar.millis() * 1e6));
        };
    }
}
