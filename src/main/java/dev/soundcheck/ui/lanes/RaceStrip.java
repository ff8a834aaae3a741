package dev.soundcheck.ui.lanes;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.ui.kit.CanvasLines;
import dev.soundcheck.ui.kit.CanvasPane;
import dev.soundcheck.ui.kit.CanvasText;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.LaneColors;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// The first half second after the press, one bar for each endpoint up to its first audio: large enough to be read from
/// afar. FX thread.
///
/// What may not be compared with the take on stage has no bar, and says why. A bar that is longer than the axis ends in
/// an arrow.
public final class RaceStrip extends CanvasPane implements FrameListener {
    private static final double REACH_MILLIS = 500;
    private static final List<Double> STEPS_MILLIS = List.of(100.0, 250.0, REACH_MILLIS);
    private static final double LABEL_EM = 5;
    private static final double LEAST_ROW_PX = 26;
    private static final double AXIS_SHARE = 0.7;
    private static final double TEXT_SHARE = 0.5;
    private static final double LEAST_TEXT_PX = 12;
    private static final double BAR_SHARE = 0.62;
    /// In ems of the writing: the names at the left, the figures at the right.
    private static final double NAME_EM = 7.5;
    private static final double NAME_GAP_PX = 6;
    private static final double SIGN_EM = 0.7;
    private static final double AFTER_SIGN_EM = 1.1;
    private static final double FIGURE_EM = 6;

    private final ObservableValue<Color> gridColor = color("-sc-grid");
    private final ObservableValue<Color> textColor = color("-sc-text");
    private final ObservableValue<Color> strongColor = color("-sc-strong");
    private final LaneColors laneColors = new LaneColors(this);
    private final LanesModel model;
    private List<Lane> lanes;

    public RaceStrip(LanesModel model) {
        super("race-strip");
        this.model = model;
        this.lanes = model.lanes();
        setId("race");
        setMinHeight(LEAST_ROW_PX * lanes.size());
        tell();
    }

    @Override
    public void onFrame(Frame frame) {
        boolean live = frame.take() != null && !frame.take().state().ended();
        if (frame.changed() || live) {
            lanes = model.lanes();
            tell();
            repaint();
        }
    }

    private void tell() {
        setAccessibleText("The first half second. " + lanes.stream()
                .map(lane -> lane.endpoint().title() + ": " + figure(lane)).collect(Collectors.joining(". ")) + ".");
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        double rowPx = height / (lanes.size() + AXIS_SHARE);
        double textPx = Math.max(LEAST_TEXT_PX, Math.rint(rowPx * TEXT_SHARE));
        Font bold = Font.font(null, FontWeight.BOLD, textPx);
        double left = leftPx(bold);
        double right = Math.max(left + 1, width - FIGURE_EM * textPx);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Font.font(textPx));
        grid(g, left, right, rowPx * lanes.size());
        g.setFont(bold);
        for (int i = 0; i < lanes.size(); i++) {
            row(g, lanes.get(i), left, right, i * rowPx, rowPx);
        }
    }

    /// Where the names end in this font.
    private double leftPx(Font font) {
        double namePx = lanes.stream().mapToDouble(lane -> CanvasText.width(lane.endpoint().title(), font)).max()
                .orElse(0);
        return Math.max(NAME_EM * font.getSize(), Math.ceil(AFTER_SIGN_EM * font.getSize() + namePx + NAME_GAP_PX));
    }

    private void grid(GraphicsContext g, double left, double right, double bottom) {
        g.setTextAlign(TextAlignment.CENTER);
        double labelPx = LABEL_EM * g.getFont().getSize();
        double step = STEPS_MILLIS.stream().filter(each -> each / REACH_MILLIS * (right - left) >= labelPx).findFirst()
                .orElse(REACH_MILLIS);
        for (double millis = 0; millis <= REACH_MILLIS; millis += step) {
            double x = Math.rint(left + (right - left) * millis / REACH_MILLIS);
            CanvasLines.upright(g, gridColor.getValue(), x + 0.5, 1, 0, bottom);
            g.setFill(textColor.getValue());
            g.fillText(millis == 0 ? "press" : Math.round(millis) + " ms", x, bottom + g.getFont().getSize() * 0.7);
        }
    }

    private void row(GraphicsContext g, Lane lane, double left, double right, double top, double rowPx) {
        double middle = top + rowPx / 2;
        g.setTextAlign(TextAlignment.LEFT);
        double em = g.getFont().getSize();
        g.setFill(laneColors.of(lane.endpoint()));
        sign(g, lane.endpoint(), middle, em * SIGN_EM);
        g.setFill(strongColor.getValue());
        g.fillText(lane.endpoint().title(), em * AFTER_SIGN_EM, middle);
        double millis = lane.comparable() ? firstAudioMillis(lane) : 0;
        double end = left + (right - left) * Math.min(1, millis / REACH_MILLIS);
        double barPx = rowPx * BAR_SHARE;
        g.setFill(laneColors.of(lane.endpoint()));
        g.fillRect(left, middle - barPx / 2, end - left, barPx);
        if (millis > REACH_MILLIS) {
            g.fillPolygon(new double[]{end, end + barPx / 2, end},
                    new double[]{middle - barPx / 2, middle, middle + barPx / 2}, 3);
            end += barPx / 2;
        }
        String words = figure(lane);
        double at = end + em / 2;
        g.clearRect(at, middle - em * 0.7, CanvasText.width(words, g.getFont()), em * 1.4); // of the grid's lines
        g.setFill(millis > 0 ? strongColor.getValue() : textColor.getValue());
        g.fillText(words, at, middle);
    }

    /// The shape that the endpoint has everywhere, at the left edge.
    private static void sign(GraphicsContext g, Endpoint endpoint, double middle, double sizePx) {
        double half = sizePx / 2;
        switch (endpoint) {
            case BYTES -> g.fillRect(0, middle - half, sizePx, sizePx);
            case SSE -> g.fillPolygon(new double[]{half, sizePx, half, 0},
                    new double[]{middle - half, middle, middle + half, middle}, 4);
            case WEBSOCKET -> g.fillOval(0, middle - half, sizePx, sizePx);
        }
    }

    private String figure(Lane lane) {
        return lane.shown() == null ? "no take yet" : lane.comparable() ? lane.figure() : lane.caption();
    }

    private static double firstAudioMillis(Lane lane) {
        Lane.Shown shown = lane.shown();
        return shown == null ? 0 : shown.trace().sincePress(Mark.FIRST_AUDIO).orElse(0) / 1e6;
    }
}
