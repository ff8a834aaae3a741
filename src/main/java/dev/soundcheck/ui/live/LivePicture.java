package dev.soundcheck.ui.live;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.measure.WaveformPeaks;
import dev.soundcheck.trace.RoundStep;
import dev.soundcheck.ui.kit.AxisLabels;
import dev.soundcheck.ui.kit.CanvasPane;
import dev.soundcheck.ui.kit.CanvasText;
import dev.soundcheck.ui.kit.LeftToRight;
import dev.soundcheck.ui.kit.PixelImage;
import dev.soundcheck.ui.kit.Pixels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The picture of a session on one time axis from the first token: a band for each voice, with its tokens, messages,
/// waits, chunks and what was heard. FX thread.
final class LivePicture extends CanvasPane {
    /// Where the words of the room begin.
    static final double LEFT_PX = 16;

    /// Where the time begins, behind the names.
    static final double GUTTER_PX = 100;
    private static final double RIGHT_PX = 16;
    private static final double AXIS_PX = 22;
    private static final double READOUT_PX = 22;
    /// In a lower band the marks would overlap.
    private static final double LEAST_BAND_PX = 44;
    private static final String ROWS = "Top to bottom: tokens, messages sent, wait and chunks, what is heard.";
    private static final String PIECES = " ▲ Two pieces meet.";
    private static final String POINT = " Point at a word to see when it was sent, came and was heard.";

    private final LiveModel model;
    private final LiveInk ink = new LiveInk(this::color);
    private final Map<PcmTrack, WaveformPeaks> peaks = new HashMap<>();
    private final PixelImage image = new PixelImage();
    private final SignLayer axis = new SignLayer();
    private final SignLayer readout = new SignLayer();
    private final List<SignLayer> bands = new ArrayList<>();
    private long nowNanos;

    LivePicture(LiveModel model) {
        super("live-picture");
        this.model = model;
        setId("live-picture");
        getChildren().addAll(axis, readout);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> model.point(null));
    }

    /// The least height at which it can be read with this many voices.
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
        layers(model.voices().lanes().size());
        repaint();
    }

    /// Makes layers for this many voices.
    private void layers(int lanes) {
        while (bands.size() < lanes) {
            bands.add(new SignLayer());
            getChildren().add(bands.getLast());
        }
        while (bands.size() > lanes) {
            getChildren().remove(bands.removeLast());
        }
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        List<TurnLook> looks = Span.together(model.looks());
        peaks.keySet().retainAll(looks.stream().map(look -> look.turn().track()).toList());
        Span span = span(looks, width);
        if (looks.isEmpty()) {
            empty(g, width, height);
        } else {
            image.draw(g, width, height, pixels -> paint(pixels, looks, span));
        }
        double scale = PixelImage.scale(this);
        axis.show(0, width, AXIS_PX, scale, looks.isEmpty() ? List.of() : labels(span));
        readout.show(snapPositionY(height - READOUT_PX), width, READOUT_PX, scale,
                looks.isEmpty() ? List.of() : told(height));
        for (int i = 0; looks.isEmpty() && i < bands.size(); i++) {
            bands.get(i).show(strips(i, height).top(), width, bandPx(height), scale, List.of());
        }
    }

    private void paint(Pixels pixels, List<TurnLook> looks, Span span) {
        double scale = PixelImage.scale(this);
        grid(new Paper(pixels, scale), span);
        for (int i = 0; i < Math.min(bands.size(), model.voices().lanes().size()); i++) {
            LaneModel lane = model.voices().lanes().get(i);
            Paper paper = new Paper(pixels, scale);
            Strips strips = strips(i, getHeight());
            BandPainter band = new BandPainter(new Band(paper, ink, span, strips, model.pointed(), nowNanos));
            band.background(lane, getWidth() - RIGHT_PX);
            for (TurnLook look : lane.looks().stream().filter(looks::contains).toList()) {
                band.paint(look, peaks(look.turn().track()));
            }
            bands.get(i).show(strips.top(), getWidth(), strips.height(), scale, paper.signs());
        }
        now(new Paper(pixels, scale), span);
    }

    private Span span(List<TurnLook> looks, double width) {
        return Span.over(looks, nowNanos, model.busy(), GUTTER_PX, width - GUTTER_PX - RIGHT_PX);
    }

    private double bandPx(double height) {
        return Math.floor((height - AXIS_PX - READOUT_PX) / Math.max(1, model.voices().lanes().size()));
    }

    private Strips strips(int lane, double height) {
        return new Strips(snapPositionY(AXIS_PX + lane * bandPx(height)), bandPx(height));
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
        g.setFont(Sign.FONT);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(ink.pending());
        String words = "Tokens, messages, waits, sound and what is heard appear here, on one time axis.";
        g.fillText(words, Math.max(16, (width - words.length() * 5.6) / 2), height / 2);
    }

    private void grid(Paper paper, Span span) {
        for (double x : lines(span)) {
            paper.block(ink.grid(), x, AXIS_PX - 4, 1, getHeight() - AXIS_PX - READOUT_PX + 4);
        }
    }

    private static double[] lines(Span span) {
        double step = span.stepMillis();
        return IntStream.rangeClosed(0, (int) Math.floor((span.spanMillis() + 1e-6) / step))
                .mapToDouble(i -> Math.floor(span.x(span.originNanos() + i * step * 1e6))).toArray();
    }

    private List<Sign> labels(Span span) {
        List<Sign> labels = new ArrayList<>();
        AxisLabels places = new AxisLabels(getWidth());
        double[] lines = lines(span);
        for (int i = 0; i < lines.length; i++) {
            String label = label(i * span.stepMillis(), span.stepMillis());
            places.place(lines[i], CanvasText.width(label, Sign.FONT))
                    .ifPresent(left -> labels.add(new Sign.Words(label, left, AXIS_PX / 2, ink.text())));
        }
        labels.add(new Sign.Words("first token at", LEFT_PX, AXIS_PX / 2, ink.text()));
        return labels;
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

    private void now(Paper paper, Span span) {
        if (model.busy()) {
            paper.block(ink.danger(), Math.rint(span.x(nowNanos)), AXIS_PX - 6, 1.5,
                    getHeight() - AXIS_PX - READOUT_PX + 6);
        }
    }

    /// What is known of the word under the mouse; else what the marks mean.
    private List<Sign> told(double height) {
        LiveModel.Pointed at = model.pointed();
        String words = "";
        if (at != null) {
            words = model.looks().stream().filter(look -> look.turn() == at.turn()).findFirst()
                    .map(look -> LeftToRight.of(WordStory.of(look, at.word()))).orElse("");
        }
        double roomPx = getWidth() - LEFT_PX - RIGHT_PX;
        String legend = CanvasText.fitting(Sign.FONT, roomPx, ROWS + PIECES + POINT, ROWS + PIECES, ROWS);
        return List.of(new Sign.Line(words.isEmpty() ? legend : words, LEFT_PX, height - READOUT_PX / 2, roomPx,
                words.isEmpty() ? ink.pending() : ink.strong()));
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
