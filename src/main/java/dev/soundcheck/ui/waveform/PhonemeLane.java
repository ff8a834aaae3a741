package dev.soundcheck.ui.waveform;

import dev.soundcheck.speech.Stamp;
import dev.soundcheck.timeline.Timeline;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Paints the phonemes in sight, each symbol in its stretch, where the stretches are wide enough to read. A dot stands for
/// a symbol that has no room. FX thread.
final class PhonemeLane {
    private static final double LEAST_LABEL_EM = 0.8;
    private static final double LEAST_BOX_PX = 3;
    private static final String DOT = "·";
    /// Where phonemes of this length have no room for a symbol, none is written.
    private static final double TYPICAL_SECONDS = 0.06;

    private final LabelWidths widths;

    PhonemeLane(LabelWidths widths) {
        this.widths = widths;
    }

    void paint(GraphicsContext g, Timeline timeline, TimeScale scale, WavePalette colors, double top,
            double height) {
        g.clearRect(0, top, scale.widthPx(), height);
        List<Stamp> phonemes = timeline.phonemes();
        g.save();
        g.setTextAlign(TextAlignment.CENTER);
        int at = Math.max(0, timeline.phonemeFrom(scale.fromSeconds()) - 1);
        while (at < phonemes.size() && phonemes.get(at).startSeconds() < scale.toSeconds()) {
            paint(g, phonemes.get(at), scale, colors, top, height);
            at++;
        }
        g.restore();
    }

    /// False where the symbols would be too close to be read.
    static boolean legible(TimeScale scale, Font font) {
        return scale.secondsPerPx() * LEAST_LABEL_EM * font.getSize() < TYPICAL_SECONDS;
    }

    boolean hasRoom(String symbol, double widthPx, Font font) {
        return widths.of(symbol, font) <= widthPx + 1;
    }

    private void paint(GraphicsContext g, Stamp phoneme, TimeScale scale, WavePalette colors, double top,
            double height) {
        double x = Math.rint(scale.x(phoneme.startSeconds()));
        double width = Math.rint(scale.x(phoneme.endSeconds())) - x - 1;
        if (width < LEAST_BOX_PX) {
            return;
        }
        g.setFill(colors.phoneme());
        g.fillRect(x, top + height - 2, width, 2);
        g.setFill(colors.wordText());
        g.fillText(hasRoom(phoneme.text(), width, g.getFont()) ? phoneme.text() : DOT, x + width / 2,
                top + height - 5);
    }
}
