package dev.soundcheck.ui.waveform;

import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.kit.AxisLabels;
import dev.soundcheck.ui.kit.CanvasPane;
import dev.soundcheck.ui.kit.CanvasText;
import dev.soundcheck.ui.kit.InkRegion;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The drawing: wave, chunk edges, words and time axis. FX thread.
///
/// The canvas keeps what was painted; a frame paints only the columns that are new or that the playhead has passed,
/// and moves the playhead, which is a node of its own.
final class WaveformSurface extends InkRegion {
    /// Rows of writing are as high as the font asks for.
    private static final double WORDS_EM = 1.8;
    private static final double PHONEMES_EM = 1.6;
    private static final double AXIS_EM = 1.45;
    private static final double GAP_PX = 6;
    private static final double PLAYHEAD_PX = 2;
    private static final double LEAST_WAVE_BESIDE_PHONEMES_PX = 24;
    private static final StyleablePropertyFactory<WaveformSurface> FACTORY = new StyleablePropertyFactory<>(
            inks());

    private final StyleableProperty<Color> chunk = FACTORY.createStyleableColorProperty(this, "chunk",
            "-fx-chunk-fill", s -> s.chunk, Color.GRAY);
    private final StyleableProperty<Color> word = FACTORY.createStyleableColorProperty(this, "word", "-fx-word-fill",
            s -> s.word, Color.LIGHTGRAY);
    private final StyleableProperty<Color> wordText = FACTORY.createStyleableColorProperty(this, "wordText",
            "-fx-word-text-fill", s -> s.wordText, Color.BLACK);
    private final StyleableProperty<Color> phoneme = FACTORY.createStyleableColorProperty(this, "phoneme",
            "-fx-phoneme-fill", s -> s.phoneme, Color.GRAY);
    private final StyleableProperty<Color> axis = FACTORY.createStyleableColorProperty(this, "axis", "-fx-axis-fill",
            s -> s.axis, Color.GRAY);
    private final WaveformModel model;
    private final Canvas canvas = new Canvas();
    private final Region playhead = new Region();
    private final Region selection = new Region();
    private final WavePainter wave = new WavePainter();
    private final LabelWidths widths = new LabelWidths();
    private final WordLane words = new WordLane(widths);
    private final PhonemeLane phonemes = new PhonemeLane(widths);
    private TimeScale scale = new TimeScale(0, 1, 1);
    private long revision = -1;
    private double paintedPhonemesPx;
    private int paintedPx;
    private int headPx;
    private @Nullable Lit paintedLit;
    private @Nullable Timeline paintedTimeline;
    private boolean stale = true;

    WaveformSurface(WaveformModel model) {
        this.model = model;
        getStyleClass().add("waveform-surface");
        playhead.getStyleClass().add("playhead");
        playhead.setManaged(false);
        playhead.setMouseTransparent(true);
        selection.getStyleClass().add("selection");
        selection.setManaged(false);
        selection.setMouseTransparent(true);
        selection.setVisible(false);
        canvas.setMouseTransparent(true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Waveform");
        getChildren().addAll(selection, canvas, playhead);
        List.of(heard, known, lit, chunk, word, wordText, litText, phoneme, axis, font).forEach(this::paintAnewFor);
    }

    TimeScale scale() {
        return scale;
    }

    /// What is known of the word or the phoneme at a place; empty where there is none.
    String factsAt(double x, double y) {
        double belowPx = y - waveHeight() - GAP_PX;
        if (model.empty() || belowPx < 0 || belowPx >= wordsPx() + phonemesPx()) {
            return "";
        }
        double seconds = scale.seconds(x);
        return belowPx < wordsPx() ? model.wordFacts(seconds) : model.phonemeFacts(seconds);
    }

    /// One frame: paints what has changed since the last.
    void follow() {
        if (getWidth() <= 0) {
            return;
        }
        TimeWindow window = model.window();
        TimeScale wanted = new TimeScale(window.fromSeconds(), window.spanSeconds(), getWidth());
        boolean moved = !wanted.equals(scale);
        scale = wanted;
        boolean laneCame = paintedPhonemesPx != phonemesPx();
        if (stale || laneCame || moved || model.revision() != revision) {
            paintedPhonemesPx = phonemesPx();
            playhead.resizeRelocate(0, 0, PLAYHEAD_PX, waveHeight() + GAP_PX + wordsPx() + phonemesPx());
            revision = model.revision();
            stale = false;
            paintAll();
        } else {
            paintNew();
        }
        double head = Math.rint(scale.x(model.positionSeconds()));
        playhead.setVisible(!model.empty() && head >= 0 && head <= getWidth());
        playhead.setTranslateX(head);
        showSelection(model.range());
    }

    private void showSelection(@Nullable TimeRange range) {
        selection.setVisible(range != null);
        if (range != null) {
            double from = Math.clamp(scale.x(range.fromSeconds()), 0, getWidth());
            double to = Math.clamp(scale.x(range.toSeconds()), from, getWidth());
            selection.resizeRelocate(from, 0, to - from, waveHeight() + GAP_PX + wordsPx());
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            stale = true;
            follow();
        }
    }

    private void paintAll() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        CanvasPane.clear(g);
        g.setFont(font.getValue());
        headPx = playheadPx();
        paintedPx = receivedPx();
        wave(0, (int) Math.ceil(getWidth()));
        paintWords();
        paintAxis(g);
    }

    private void paintNew() {
        int head = playheadPx();
        int received = receivedPx();
        if (head != headPx) {
            int from = Math.min(head, headPx);
            int to = Math.max(head, headPx);
            headPx = head;
            wave(from, to + 1);
        }
        if (received != paintedPx) {
            wave(Math.max(0, paintedPx - 1), received + 1);
            paintedPx = received;
        }
        if (model.timeline() != paintedTimeline || !Objects.equals(model.lit(), paintedLit)) {
            paintWords();
        }
    }

    private void wave(int fromPx, int toPx) {
        wave.paint(canvas.getGraphicsContext2D(), model, scale, palette(), 0, waveHeight(), fromPx, toPx, headPx);
    }

    private void paintWords() {
        paintedLit = model.lit();
        paintedTimeline = model.timeline();
        words.paint(canvas.getGraphicsContext2D(), model.timeline(), paintedLit, scale, palette(),
                waveHeight() + GAP_PX, wordsPx());
        if (phonemesPx() > 0) {
            phonemes.paint(canvas.getGraphicsContext2D(), model.timeline(), scale, palette(),
                    waveHeight() + GAP_PX + wordsPx(), phonemesPx());
        }
    }

    private void paintAxis(GraphicsContext g) {
        if (model.empty()) {
            return;
        }
        double step = scale.labelStepSeconds();
        AxisLabels labels = new AxisLabels(getWidth());
        g.setFill(axis.getValue());
        for (double at = Math.ceil(scale.fromSeconds() / step) * step; at < scale.toSeconds(); at += step) {
            double x = Math.rint(scale.x(at));
            g.fillRect(x, getHeight() - axisPx(), 1, 4);
            String label = TimeScale.label(at, step);
            labels.place(x, CanvasText.width(label, font.getValue()))
                    .ifPresent(left -> g.fillText(label, left, getHeight() - 3));
        }
    }

    private WavePalette palette() {
        return new WavePalette(heard.getValue(), known.getValue(), lit.getValue(), chunk.getValue(),
                word.getValue(), wordText.getValue(), litText.getValue(), phoneme.getValue());
    }

    double waveHeight() {
        return Math.max(20, getHeight() - wordsPx() - phonemesPx() - axisPx() - 2 * GAP_PX);
    }

    /// The lane has room as soon as one phoneme is known, and can be read; a low wave keeps its height.
    private double phonemesPx() {
        double lanePx = ems(PHONEMES_EM);
        boolean shown = !model.timeline().phonemes().isEmpty() && PhonemeLane.legible(scale, font.getValue())
                && getHeight() - wordsPx() - lanePx - axisPx() - 2 * GAP_PX >= LEAST_WAVE_BESIDE_PHONEMES_PX;
        return shown ? lanePx : 0;
    }

    private double wordsPx() {
        return ems(WORDS_EM);
    }

    private double axisPx() {
        return ems(AXIS_EM);
    }

    private double ems(double ems) {
        return Math.rint(font.getValue().getSize() * ems);
    }

    private int playheadPx() {
        return (int) Math.clamp(Math.rint(scale.x(model.positionSeconds())), 0, getWidth());
    }

    private int receivedPx() {
        return (int) Math.clamp(Math.floor(scale.x(model.drawableSeconds())), 0, getWidth());
    }

    private void paintAnewFor(StyleableProperty<?> property) {
        ((ObservableValue<?>) property).subscribe(() -> {
            stale = true;
            follow();
        });
    }
}
