package dev.soundcheck.ui.live;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.measure.WaveformPeaks;
import dev.soundcheck.ui.kit.AxisLabels;
import dev.soundcheck.ui.kit.CanvasPane;
import dev.soundcheck.ui.kit.CanvasText;
import dev.soundcheck.ui.kit.LeftToRight;
import dev.soundcheck.ui.kit.RoundStep;
import dev.soundcheck.ui.kit.TypeScale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The picture of a session on one time axis from the first token: a band for each voice, with its tokens, messages,
/// waits, chunks and what was heard. FX thread.
final class LivePicture extends CanvasPane {
    private static final double GUTTER_PX = 92;
    private static final double RIGHT_PX = 16;
    private static final double AXIS_PX = 22;
    private static final double READOUT_PX = 22;
    /// In a lower band the marks lie on each other.
    private static final double LEAST_BAND_PX = 44;
    private static final String LEGEND = "Point at a word for its story. Top to bottom: tokens, messages sent, the wait and "
            + "the chunks that came, what is heard.";
    private static final Font SMALL = Font.font(TypeScale.SMALL_PX);

    private final LiveModel model;
    private final LiveInk ink = new LiveInk(this::color);
    private final Map<PcmTrack, WaveformPeaks> peaks = new HashMap<>();
    private long nowNanos;

    LivePicture(LiveModel model) {
        super("live-picture");
        this.model = model;
        setId("live-picture");
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> model.point(null));
    }

    /// How low it can be and still be read, with so many voices.
    static double leastPx(int voices) {
        return AXIS_PX + READOUT_PX + LEAST_BAND_PX * voices;
    }

    void show(long now) {
        nowNanos = now;
        String spoken = model.voices().lanes().stream().map(LaneState::spoken)
                .collect(Collectors.joining(". ", "Picture of the turns. ", "."));
        if (!spoken.equals(getAccessibleText())) {
            setAccessibleText(spoken);
        }
        repaint();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        g.setFont(SMALL);
        g.setTextBaseline(VPos.CENTER);
        List<TurnLook> looks = Span.together(model.looks());
        peaks.keySet().retainAll(looks.stream().map(look -> look.turn().track()).toList());
        if (looks.isEmpty()) {
            empty(g, width, height);
            return;
        }
        Span span = span(looks, width);
        grid(g, span, height);
        for (int i = 0; i < model.voices().lanes().size(); i++) {
            LaneModel lane = model.voices().lanes().get(i);
            BandPainter band = new BandPainter(new Band(g, ink, span, strips(i, height), model.pointed(), nowNanos));
            band.background(lane, width - RIGHT_PX);
            for (TurnLook look : lane.looks().stream().filter(looks::contains).toList()) {
                band.paint(look, peaks(look.turn().track()));
            }
        }
        now(g, span, height);
        readout(g, height);
    }

    private Span span(List<TurnLook> looks, double width) {
        return Span.over(looks, nowNanos, model.busy(), GUTTER_PX, width - GUTTER_PX - RIGHT_PX);
    }

    private double bandPx(double height) {
        return (height - AXIS_PX - READOUT_PX) / Math.max(1, model.voices().lanes().size());
    }

    private Strips strips(int lane, double height) {
        return new Strips(AXIS_PX + lane * bandPx(height), bandPx(height));
    }

    private @Nullable WaveformPeaks peaks(@Nullable PcmTrack track) {
        if (track == null) {
            return null;
        }
        WaveformPeaks known = peaks.computeIfAbsent(track, WaveformPeaks::new);
        known.update();
        return known;
    }

    private void empty(GraphicsContext g, double width, double height) {
        g.setFill(ink.pending());
        String words = "Tokens, messages, waits, sound and what is heard appear here, on one time axis.";
        g.fillText(words, Math.max(16, (width - words.length() * 5.6) / 2), height / 2);
    }

    private void grid(GraphicsContext g, Span span, double height) {
        double step = span.stepMillis();
        AxisLabels labels = new AxisLabels(getWidth());
        for (int i = 0; i * step <= span.spanMillis() + 1e-6; i++) {
            double x = Math.floor(span.x(span.originNanos() + i * step * 1e6));
            g.setFill(ink.grid());
            g.fillRect(x, AXIS_PX - 4, 1, height - AXIS_PX - READOUT_PX + 4);
            g.setFill(ink.text());
            String label = label(i * step, step);
            labels.place(x, CanvasText.width(label, SMALL)).ifPresent(left -> g.fillText(label, left, AXIS_PX / 2));
        }
        g.setFill(ink.text());
        g.fillText("first token at", 12, AXIS_PX / 2);
    }

    /// With as many places as the step has, so that no two labels read the same.
    private static String label(double millis, double stepMillis) {
        if (millis == 0) {
            return "0";
        }
        if (stepMillis < 100) {
            return Math.round(millis) + " ms";
        }
        return String.format(Locale.ROOT, "%." + RoundStep.places(stepMillis / 1e3) + "f s", millis / 1e3);
    }

    private void now(GraphicsContext g, Span span, double height) {
        if (model.busy()) {
            double x = span.x(nowNanos);
            g.setFill(ink.danger());
            g.fillRect(Math.rint(x), AXIS_PX - 6, 1.5, height - AXIS_PX - READOUT_PX + 6);
        }
    }

    /// What is known of the word under the mouse; else what the marks mean.
    private void readout(GraphicsContext g, double height) {
        LiveModel.Pointed at = model.pointed();
        String words = "";
        if (at != null) {
            words = model.looks().stream().filter(look -> look.turn() == at.turn()).findFirst()
                    .map(look -> LeftToRight.of(WordStory.of(look, at.word()))).orElse("");
        }
        g.setFill(words.isEmpty() ? ink.pending() : ink.strong());
        g.fillText(CanvasText.cut(words.isEmpty() ? LEGEND : words, SMALL, getWidth() - 24), 12,
                height - READOUT_PX / 2);
    }

    private void point(MouseEvent event) {
        List<TurnLook> looks = Span.together(model.looks());
        int index = (int) Math.floor((event.getY() - AXIS_PX) / bandPx(getHeight()));
        if (looks.isEmpty() || index < 0 || index >= model.voices().lanes().size()) {
            model.point(null);
            return;
        }
        Span span = span(looks, getWidth());
        Strips strips = strips(index, getHeight());
        LaneModel lane = model.voices().lanes().get(index);
        for (TurnLook look : lane.looks().stream().filter(looks::contains).toList()) {
            int word = PictureProbe.wordAt(look, strips, span, event.getX(), event.getY());
            if (word >= 0) {
                model.point(new LiveModel.Pointed(look.turn(), word));
                return;
            }
        }
        model.point(null);
    }
}
