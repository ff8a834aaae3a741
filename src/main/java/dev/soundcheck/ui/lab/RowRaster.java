package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.Surplus;
import dev.soundcheck.ui.kit.LaneMarks;
import dev.soundcheck.ui.kit.Pixels;

/// Paints rows of runs into pixels: tens of thousands of chunks in a millisecond or two, which no canvas can. One thread.
///
/// @param pixels  all coordinates are its own, device pixels
record RowRaster(Pixels pixels) {
    /// Premultiplied colors of one row.
    ///
    /// @param dry  where the player had run dry
    record Ink(int lane, int strong, int dry) {
        /// Half as visible: for runs that do not count.
        Ink faded() {
            return new Ink(Pixels.scaled(lane, 0.35), Pixels.scaled(strong, 0.35), Pixels.scaled(dry, 0.35));
        }
    }

    /// @param top  may lie outside; only what is inside is painted
    void row(RunShape shape, Viewport viewport, int top, int rowPx, Ink ink) {
        if (top + rowPx <= 0 || top >= pixels.height()) {
            return;
        }
        double[] spans = shape.spans();
        for (int i = 0; i < spans.length; i += 3) {
            pixels.fill(x(viewport, spans[i]), x(viewport, spans[i + 1]) + 1, top, rowPx,
                    Pixels.scaled(ink.lane(), spans[i + 2]));
        }
        double waitEnd = Double.isNaN(shape.audioMillis()) ? shape.doneMillis() : shape.audioMillis();
        if (!Double.isNaN(waitEnd)) {
            pixels.hatch(x(viewport, shape.waitMillis()), x(viewport, waitEnd), top, rowPx,
                    Pixels.scaled(ink.lane(), 0.4), true);
        }
        if (!Double.isNaN(shape.audioMillis())) {
            pixels.fill(x(viewport, shape.audioMillis()), x(viewport, shape.lastMillis()), top, rowPx,
                    Pixels.scaled(ink.lane(), 0.18));
            if (!Double.isNaN(shape.soundMillis())) {
                pixels.hatch(x(viewport, shape.audioMillis()), x(viewport, shape.soundMillis()), top, rowPx,
                        ink.strong(), false);
            }
        }
        ticks(shape, viewport, top, rowPx, ink.lane());
        for (Surplus.Dry dry : shape.dry()) {
            pixels.fill(x(viewport, dry.beginMillis()), x(viewport, dry.endMillis()) + 1, top + rowPx - 2, 2,
                    ink.dry());
        }
        mark(viewport, shape.heardMillis(), top, Math.min(3, rowPx), ink.strong());
        mark(viewport, shape.doneMillis(), top, rowPx, ink.strong());
    }

    /// Arrivals in one pixel column are one tick, as high as the largest of them.
    private void ticks(RunShape shape, Viewport viewport, int top, int rowPx, int color) {
        double[] at = shape.chunkMillis();
        float[] audio = shape.chunkAudio();
        int column = Integer.MIN_VALUE;
        double most = 0;
        for (int i = shape.chunkFrom(viewport.millis(0)); i < at.length; i++) {
            int x = x(viewport, at[i]);
            if (x >= pixels.width()) {
                break;
            }
            if (x != column) {
                tick(column, most, top, rowPx, color);
                column = x;
                most = 0;
            }
            most = Math.max(most, audio[i]);
        }
        tick(column, most, top, rowPx, color);
    }

    private void tick(int x, double audioMillis, int top, int rowPx, int color) {
        if (audioMillis > 0) {
            int high = (int) Math.round(rowPx * LaneMarks.tickShare(audioMillis, 0.3));
            pixels.fill(x, x + 1, top + rowPx - high, high, color);
        }
    }

    private void mark(Viewport viewport, double millis, int top, int high, int color) {
        if (!Double.isNaN(millis)) {
            int x = x(viewport, millis);
            pixels.fill(x, x + 2, top, high, color);
        }
    }

    private static int x(Viewport viewport, double millis) {
        return (int) Math.floor(Math.clamp(viewport.x(millis), -10.0, 1e6));
    }
}
