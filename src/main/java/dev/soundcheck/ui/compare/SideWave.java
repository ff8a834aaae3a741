package dev.soundcheck.ui.compare;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.ui.kit.CanvasPane;
import dev.soundcheck.ui.kit.WaveHeight;
import java.util.Arrays;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// One side's sound at a glance, with the playhead where it is heard. FX thread.
final class SideWave extends CanvasPane {
    private static final int BARS = 96;

    private final ObservableValue<Color> known = color("-sc-wave-known");
    private final ObservableValue<Color> heard = color("-sc-wave-heard");
    private final ObservableValue<Color> playhead = color("-sc-wave-playhead");
    private final int[] peaks = new int[BARS];
    /// Share of the length, NaN where it is not this side that is heard.
    private double through = Double.NaN;

    SideWave() {
        super("side-wave");
        setMinHeight(34);
        setPrefHeight(34);
    }

    void show(@Nullable PcmTrack track) {
        Arrays.fill(peaks, 0);
        short[] samples = new short[4096];
        long frames = track == null ? 0 : track.frames();
        for (long at = 0; track != null && at < frames;) {
            int count = track.readS16(at, samples, 0, samples.length);
            if (count == 0) {
                break;
            }
            for (int i = 0; i < count; i++) {
                int bar = (int) ((at + i) * BARS / frames);
                peaks[bar] = Math.max(peaks[bar], Math.abs(samples[i]));
            }
            at += count;
        }
        repaint();
    }

    void playhead(double share) {
        if (Double.compare(share, through) != 0) {
            through = share;
            repaint();
        }
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        double step = width / BARS;
        for (int i = 0; i < BARS; i++) {
            graphics.setFill(i < through * BARS ? heard.getValue() : known.getValue());
            double tall = Math.max(1.5, WaveHeight.of(peaks[i]) * height);
            graphics.fillRect(i * step, (height - tall) / 2, Math.max(1, step - 1), tall);
        }
        if (!Double.isNaN(through)) {
            graphics.setFill(playhead.getValue());
            graphics.fillRect(Math.round(through * width) - 0.5, 0, 1.5, height);
        }
    }
}
