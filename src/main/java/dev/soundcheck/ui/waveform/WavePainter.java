package dev.soundcheck.ui.waveform;

import dev.soundcheck.audio.measure.WaveformPeaks;
import dev.soundcheck.ui.kit.WaveHeight;
import javafx.scene.canvas.GraphicsContext;

/// Paints any stretch of the wave and its chunk edges, each column from the peaks. FX thread.
final class WavePainter {
    private static final double QUIETEST_PX = 1;
    private static final double CHUNK_TICK_PX = 5;
    private static final double CHUNK_LEAST_GAP_PX = 3;

    private final short[] lowest = new short[8192];
    private final short[] highest = new short[8192];

    /// Columns from `fromPx` to `toPx`; those left of the playhead in the color of what was heard.
    void paint(GraphicsContext g, WaveformModel model, TimeScale scale, WavePalette colors, double top,
            double height, int fromPx, int toPx, double playheadPx) {
        g.clearRect(fromPx, top, (double) toPx - fromPx, height);
        WaveformPeaks peaks = model.peaks();
        if (peaks == null) {
            return;
        }
        int rate = peaks.track().format().sampleRateHz();
        int count = Math.min(toPx - fromPx, lowest.length);
        double framesPerPx = scale.secondsPerPx() * rate;
        int filled = peaks.extents(scale.seconds(fromPx) * rate, framesPerPx, lowest, highest, count);
        double middle = top + CHUNK_TICK_PX + (height - CHUNK_TICK_PX) / 2;
        double half = (height - CHUNK_TICK_PX) / 2 - 1;
        for (int i = 0; i < filled; i++) {
            double up = Math.max(QUIETEST_PX / 2, WaveHeight.of(highest[i]) * half);
            double down = Math.max(QUIETEST_PX / 2, WaveHeight.of(-lowest[i]) * half);
            g.setFill(fromPx + i < playheadPx ? colors.heard() : colors.known());
            g.fillRect(fromPx + i, middle - up, 1, up + down);
        }
        chunkEdges(g, model.chunks(), scale, colors, top, fromPx, toPx, rate);
    }

    private static void chunkEdges(GraphicsContext g, ChunkEdges chunks, TimeScale scale, WavePalette colors,
            double top, int fromPx, int toPx, int rate) {
        g.setFill(colors.chunk());
        double last = Double.NEGATIVE_INFINITY;
        int chunk = chunks.firstFrom((long) Math.ceil(scale.seconds(fromPx) * rate));
        while (chunk < chunks.count()) {
            double x = Math.floor(scale.x((double) chunks.endFrame(chunk) / rate));
            if (x >= toPx) {
                return;
            }
            if (x - last >= CHUNK_LEAST_GAP_PX) {
                g.fillRect(x, top, 1, CHUNK_TICK_PX);
                last = x;
            }
            chunk = chunks.firstFrom((long) Math.ceil(scale.seconds(x + CHUNK_LEAST_GAP_PX) * rate));
        }
    }
}
