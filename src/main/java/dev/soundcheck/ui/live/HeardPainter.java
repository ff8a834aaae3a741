package dev.soundcheck.ui.live;

import dev.soundcheck.audio.measure.WaveformPeaks;
import dev.soundcheck.live.TurnFigures;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.kit.CanvasLines;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Paints what is heard of a turn into its band: wave, words, gaps and seams. FX thread.
record HeardPainter(Band band) {
    private static final double LEAST_LABEL_PX = 22;

    /// What is heard: the waveform at the time it left the loudspeaker, its words, and the seams.
    void paint(TurnLook look, HeardTime heard, @Nullable WaveformPeaks peaks, Color own) {
        double from = band.span().x(heard.wallNanos(0));
        boolean cut = look.turn().interruption() != null;
        double heardSeconds = (double) look.stamps().heardFrames() / Math.max(1, look.rateHz());
        double playhead = band.span().x(heard.wallNanos(heardSeconds));
        double to = cut ? playhead : band.span().x(heard.endNanos());
        band.g().setFill(LiveInk.faint(own, 0.10));
        band.g().fillRoundRect(from, band.heardTop(), Math.max(1, to - from), band.heardPx(), 5, 5);
        if (peaks != null) {
            waveform(look, heard, peaks, own, new double[]{from, to, playhead});
        }
        gaps(heard, to);
        words(look, heard, own, to);
        if (!cut) {
            seams(look, heard);
        }
    }

    /// Where there was nothing to play.
    private void gaps(HeardTime heard, double right) {
        for (HeardTime.Gap gap : heard.gaps()) {
            double x = band.span().x(gap.fromNanos());
            double end = Math.min(right, band.span().x(gap.toNanos()));
            if (end - x >= 2) {
                CanvasLines.hatch(band.g(), LiveInk.faint(band.ink().danger(), 0.35), x, end, band.heardTop(),
                        band.heardPx(), false);
                String label = String.format(Locale.ROOT, "nothing to play %,.0f ms", gap.millis());
                if (end - x > label.length() * Band.CHAR_PX) {
                    band.g().setFill(band.ink().danger());
                    band.g().fillText(label, x + 5, band.heardTop() + band.heardPx() / 2);
                }
            }
        }
    }

    private void waveform(TurnLook look, HeardTime heard, WaveformPeaks peaks, Color own, double[] edges) {
        int pixels = (int) Math.max(0, Math.floor(edges[1] - edges[0]));
        if (pixels == 0) {
            return;
        }
        short[] low = new short[1];
        short[] high = new short[1];
        double middle = band.heardTop() + band.heardPx() * 0.66;
        double half = band.heardPx() * 0.32;
        double perPixel = look.rateHz() * band.span().spanMillis() / 1e3 / band.span().widthPx();
        for (int i = 0; i < pixels; i++) {
            double x = edges[0] + i;
            double at = band.span().nanos(x);
            double frame = heard.seconds(at) * look.rateHz();
            if (!heard.dry(at) && peaks.extents(frame, perPixel, low, high, 1) > 0) {
                double up = high[0] / 32768.0 * half;
                double down = -low[0] / 32768.0 * half;
                band.g().setFill(LiveInk.faint(own, x <= edges[2] ? 0.85 : 0.32));
                band.g().fillRect(x, middle - up, 1, Math.max(1, up + down));
            }
        }
    }

    private void words(TurnLook look, HeardTime heard, Color own, double right) {
        Timeline timeline = look.timeline();
        double labelY = band.heardTop() + Math.min(11, band.heardPx() * 0.2);
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < timeline.words().size(); i++) {
            Lit lit = timeline.litWith(i);
            double x = band.span().x(heard.wallNanos(lit.startSeconds()));
            double end = band.span().x(heard.wallNanos(lit.endSeconds()));
            if (x > right) {
                return;
            }
            boolean chosen = band.pointedWord(look) == i;
            boolean now = lit.equals(look.lit());
            if (chosen || now) {
                band.g().setFill(LiveInk.faint(chosen ? band.ink().strong() : own, chosen ? 0.22 : 0.35));
                band.g().fillRoundRect(x, band.heardTop(), Math.max(2, end - x), band.heardPx(), 4, 4);
            }
            String word = timeline.words().get(i).text();
            if (x >= free && band.heardPx() >= LEAST_LABEL_PX
                    && (end - x >= word.length() * Band.CHAR_PX * 0.8 || chosen)) {
                band.g().setFill(band.ink().strong());
                band.g().fillText(word, x + 2, labelY);
                free = x + word.length() * Band.CHAR_PX + 4;
            }
        }
    }

    /// A notch where two pieces meet, as wide as the silence between them; red where they overlap.
    private void seams(TurnLook look, HeardTime heard) {
        double before = Double.NEGATIVE_INFINITY;
        for (TurnFigures.Seam seam : look.figures().seams()) {
            double x = band.span().x(heard.wallNanos(seam.atSeconds()));
            double end = band.span().x(heard.wallNanos(seam.atSeconds() + Math.max(0, seam.silenceMillis()) / 1e3));
            if (x - before < 3) {
                continue;
            }
            before = x;
            boolean overlap = seam.silenceMillis() < -1;
            double bottom = band.heardTop() + band.heardPx();
            band.g().setFill(overlap ? band.ink().danger() : band.ink().text());
            band.g().fillPolygon(new double[]{x - 3, x + 3, x}, new double[]{bottom + 3, bottom + 3, bottom - 3}, 3);
            String label = String.format(Locale.ROOT, "%.0f ms", seam.silenceMillis());
            if (end - x > label.length() * Band.CHAR_PX && seam.silenceMillis() > 80) {
                band.g().setFill(band.ink().text());
                band.g().fillText(label, x + 5, band.heardTop() + band.heardPx() - 6);
            }
        }
    }
}
