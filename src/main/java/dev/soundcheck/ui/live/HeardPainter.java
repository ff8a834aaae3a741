package dev.soundcheck.ui.live;

import dev.soundcheck.audio.measure.WaveformPeaks;
import dev.soundcheck.live.TurnFigures;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.kit.CanvasText;
import dev.soundcheck.ui.kit.Pixels;
import dev.soundcheck.ui.kit.WaveHeight;
import dev.soundcheck.ui.text.OwnDirection;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Paints what is heard of a turn into its band: wave, words, gaps and seams. FX thread.
record HeardPainter(Band band) {
    private static final double LEAST_LABEL_PX = 22;
    /// In a lower band the silence of a seam would be written over the wave.
    private static final double LEAST_SILENCE_PX = 36;

    /// What is heard: the waveform at the time it left the loudspeaker, its words, and the seams.
    void paint(TurnLook look, HeardTime heard, @Nullable WaveformPeaks peaks, Color own) {
        double from = band.span().x(heard.wallNanos(0));
        boolean cut = look.turn().interruption() != null;
        double heardSeconds = (double) look.stamps().heardFrames() / Math.max(1, look.rateHz());
        double playhead = band.span().x(heard.wallNanos(heardSeconds));
        double to = cut ? playhead : band.span().x(heard.endNanos());
        band.paper().block(LiveInk.faint(own, 0.10), from, band.heardTop(), Math.max(1, to - from), band.heardPx());
        if (peaks != null) {
            Wave wave = new Wave(peaks, look.rateHz(), to, playhead);
            heard.runs().forEach(run -> waveform(wave, run, own));
        }
        gaps(heard, to);
        words(look, heard, own, to);
        if (!cut) {
            seams(look, heard);
        }
    }

    /// What a waveform is painted from.
    ///
    /// @param right     where it ends
    /// @param playhead  where what has been heard ends
    private record Wave(WaveformPeaks peaks, int rateHz, double right, double playhead) {}

    /// Where there was nothing to play.
    private void gaps(HeardTime heard, double right) {
        for (HeardTime.Gap gap : heard.gaps()) {
            double x = band.span().x(gap.fromNanos());
            double end = Math.min(right, band.span().x(gap.toNanos()));
            if (end - x >= 2) {
                band.paper().hatch(LiveInk.faint(band.ink().danger(), 0.35), x, end, band.heardTop(), band.heardPx(),
                        false);
                String label = String.format(Locale.ROOT, "nothing to play %,.0f ms", gap.millis());
                if (end - x > label.length() * Band.CHAR_PX) {
                    band.words(label, x + 5, band.heardTop() + band.heardPx() / 2, band.ink().danger());
                }
            }
        }
    }

    /// A column for each device pixel of a stretch that is heard without a break.
    private void waveform(Wave wave, HeardTime.Run run, Color own) {
        double scale = band.paper().scale();
        int from = (int) Math.ceil(band.span().x(run.fromNanos()) * scale - 0.5);
        int to = (int) Math.ceil(Math.min(wave.right(), band.span().x(run.toNanos())) * scale - 0.5);
        if (from >= to) {
            return;
        }
        short[] low = new short[to - from];
        short[] high = new short[to - from];
        double perColumn = wave.rateHz() * band.span().spanMillis() / 1e3 / band.span().widthPx() / scale;
        wave.peaks().extents(run.seconds(band.span().nanos(from / scale)) * wave.rateHz(), perColumn, low, high,
                to - from);
        boolean worded = band.heardPx() >= LEAST_LABEL_PX; // the words stand above the wave
        double middle = band.heardTop() + band.heardPx() * (worded ? 0.66 : 0.5);
        double half = band.heardPx() * (worded ? 0.32 : 0.5);
        int past = Pixels.premultiplied(LiveInk.faint(own, 0.85));
        int ahead = Pixels.premultiplied(LiveInk.faint(own, 0.32));
        for (int i = 0; i < to - from; i++) {
            double up = WaveHeight.of(high[i]) * half;
            double down = WaveHeight.of(-low[i]) * half;
            band.paper().column(from + i, middle - up, Math.max(1, up + down),
                    (from + i) / scale <= wave.playhead() ? past : ahead);
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
            if (chosen || lit.equals(look.lit())) {
                band.paper().block(LiveInk.faint(chosen ? band.ink().strong() : own, chosen ? 0.22 : 0.35), x,
                        band.heardTop(), Math.max(2, end - x), band.heardPx());
            }
            String word = timeline.words().get(i).text();
            if (x >= free && band.heardPx() >= LEAST_LABEL_PX
                    && (end - x >= word.length() * Band.CHAR_PX * 0.8 || chosen)) {
                band.words(OwnDirection.of(word), x + 2, labelY, band.ink().strong());
                free = x + word.length() * Band.CHAR_PX * 1.15 + 6;
            }
        }
    }

    /// A notch where two pieces meet, as wide as the silence between them; red where they overlap.
    private void seams(TurnLook look, HeardTime heard) {
        double before = Double.NEGATIVE_INFINITY;
        double bottom = band.heardTop() + band.heardPx();
        for (TurnFigures.Seam seam : look.figures().seams()) {
            double x = band.span().x(heard.wallNanos(seam.atSeconds()));
            double end = band.span().x(heard.wallNanos(seam.atSeconds() + Math.max(0, seam.silenceMillis()) / 1e3));
            if (x - before < 3) {
                continue;
            }
            before = x;
            boolean overlap = seam.silenceMillis() < -1;
            band.paper().add(new Sign.Notch(x, bottom, overlap ? band.ink().danger() : band.ink().text()));
            String label = String.format(Locale.ROOT, "%.0f ms", seam.silenceMillis());
            if (band.heardPx() >= LEAST_SILENCE_PX && seam.silenceMillis() > 80
                    && end - x > CanvasText.width(label, Sign.FONT) + 8) {
                band.words(label, x + 5, bottom - 6, band.ink().text());
            }
        }
    }
}
