package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.Surplus;
import dev.soundcheck.ui.kit.LaneMarks;
import java.util.Arrays;

/// Paints rows of runs into pixels: tens of thousands of chunks in a millisecond or two, which no canvas can. One thread.
///
/// Pixels are premultiplied ARGB; coordinates are device pixels.
final class RowRaster {
    private static final int HATCH_PX = 5;

    private final int[] pixels;
    private final int width;
    private final int height;

    /// Premultiplied colors of one row.
    ///
    /// @param dry  where the player had run dry
    record Ink(int lane, int strong, int dry) {
        /// Half as visible: for runs that do not count.
        Ink faded() {
            return new Ink(RowRaster.scaled(lane, 0.35), RowRaster.scaled(strong, 0.35), RowRaster.scaled(dry, 0.35));
        }
    }

    RowRaster(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    void clear() {
        Arrays.fill(pixels, 0, width * height, 0);
    }

    /// @param top  may lie outside; only what is inside is painted
    void row(RunShape shape, Viewport viewport, int top, int rowPx, Ink ink) {
        if (top + rowPx <= 0 || top >= height) {
            return;
        }
        double[] spans = shape.spans();
        for (int i = 0; i < spans.length; i += 3) {
            fill(x(viewport, spans[i]), x(viewport, spans[i + 1]) + 1, top, rowPx, scaled(ink.lane(), spans[i + 2]));
        }
        double waitEnd = Double.isNaN(shape.audioMillis()) ? shape.doneMillis() : shape.audioMillis();
        if (!Double.isNaN(waitEnd)) {
            hatch(x(viewport, shape.waitMillis()), x(viewport, waitEnd), top, rowPx, scaled(ink.lane(), 0.4), 1);
        }
        if (!Double.isNaN(shape.audioMillis())) {
            fill(x(viewport, shape.audioMillis()), x(viewport, shape.lastMillis()), top, rowPx,
                    scaled(ink.lane(), 0.18));
            if (!Double.isNaN(shape.soundMillis())) {
                hatch(x(viewport, shape.audioMillis()), x(viewport, shape.soundMillis()), top, rowPx, ink.strong(), -1);
            }
        }
        ticks(shape, viewport, top, rowPx, ink.lane());
        for (Surplus.Dry dry : shape.dry()) {
            fill(x(viewport, dry.beginMillis()), x(viewport, dry.endMillis()) + 1, top + rowPx - 2, 2, ink.dry());
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
            if (x >= width) {
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
            fill(x, x + 1, top + rowPx - high, high, color);
        }
    }

    private void mark(Viewport viewport, double millis, int top, int high, int color) {
        if (!Double.isNaN(millis)) {
            int x = x(viewport, millis);
            fill(x, x + 2, top, high, color);
        }
    }

    private void fill(int fromX, int toX, int top, int high, int color) {
        int left = Math.max(0, fromX);
        int right = Math.min(width, toX);
        if (left >= right) {
            return;
        }
        for (int y = Math.max(0, top); y < Math.min(height, top + high); y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, color);
        }
    }

    /// @param slant  1 for lines that rise, -1 for lines that fall
    private void hatch(int fromX, int toX, int top, int high, int color, int slant) {
        for (int y = Math.max(0, top); y < Math.min(height, top + high); y++) {
            for (int x = Math.max(0, fromX); x < Math.min(width, toX); x++) {
                if (Math.floorMod(x + slant * y, HATCH_PX) == 0) {
                    pixels[y * width + x] = color;
                }
            }
        }
    }

    private static int x(Viewport viewport, double millis) {
        return (int) Math.floor(Math.clamp(viewport.x(millis), -10.0, 1e6));
    }

    /// The color with a share of its opacity; all four parts shrink alike because they are premultiplied.
    static int scaled(int color, double share) {
        int scaled = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            scaled |= (int) Math.round((color >>> shift & 0xFF) * share) << shift;
        }
        return scaled;
    }
}
