package dev.soundcheck.ui.kit;

import java.util.Arrays;
import javafx.scene.paint.Color;

/// Pixels that are painted by hand: a canvas would need a shape for each of the thousands of rectangles. One thread.
///
/// Colors are premultiplied ARGB; coordinates are device pixels. What lies outside is left out.
public final class Pixels {
    private static final int HATCH_PX = 5;
    private static final int EVEN_BYTES = 0x00FF00FF;
    private static final int HALVES = 0x00800080;

    private final int[] argb;
    private final int width;
    private final int height;

    /// @param argb  at least `width` times `height`
    public Pixels(int[] argb, int width, int height) {
        this.argb = argb;
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public void clear() {
        Arrays.fill(argb, 0, width * height, 0);
    }

    /// Replaces what is there by the color.
    public void fill(int fromX, int toX, int top, int high, int color) {
        int left = Math.max(0, fromX);
        int right = Math.min(width, toX);
        if (left >= right) {
            return;
        }
        for (int y = Math.max(0, top); y < Math.min(height, top + high); y++) {
            Arrays.fill(argb, y * width + left, y * width + right, color);
        }
    }

    /// Lays the color over what is there; an edge within a pixel covers a part of it.
    public void cover(double fromX, double toX, double fromY, double toY, int color) {
        double left = Math.max(0, fromX);
        double right = Math.min(width, toX);
        double top = Math.max(0, fromY);
        double bottom = Math.min(height, toY);
        if (left >= right || top >= bottom) {
            return;
        }
        for (int y = (int) top; y < bottom; y++) {
            row(y * width, left, right, color, Math.min(bottom, y + 1) - Math.max(top, y));
        }
    }

    /// @param part  of the row's height that is covered
    private void row(int start, double left, double right, int color, double part) {
        int inner = (int) Math.ceil(left);
        int end = (int) right;
        if (inner > end) {
            blend(start + end, scaled(color, part * (right - left)));
            return;
        }
        if (inner > left) {
            blend(start + inner - 1, scaled(color, part * (inner - left)));
        }
        int whole = part == 1 ? color : scaled(color, part);
        for (int x = inner; x < end; x++) {
            blend(start + x, whole);
        }
        if (right > end) {
            blend(start + end, scaled(color, part * (right - end)));
        }
    }

    /// Lays slanted lines over what is there.
    ///
    /// @param rising  from the lower left to the upper right, else from the upper left to the lower right
    public void hatch(int fromX, int toX, int top, int high, int color, boolean rising) {
        int slant = rising ? 1 : -1;
        for (int y = Math.max(0, top); y < Math.min(height, top + high); y++) {
            for (int x = Math.max(0, fromX); x < Math.min(width, toX); x++) {
                if (Math.floorMod(x + slant * y, HATCH_PX) == 0) {
                    blend(y * width + x, color);
                }
            }
        }
    }

    /// Two of the four parts of a color at a time: each product fits into 16 bits.
    private void blend(int at, int color) {
        int below = argb[at];
        int rest = 255 - (color >>> 24);
        argb[at] = rest == 0 || below == 0
                ? color
                : color + share(below & EVEN_BYTES, rest) + (share(below >>> 8 & EVEN_BYTES, rest) << 8);
    }

    /// Two parts of a color, each times `rest` / 255.
    private static int share(int parts, int rest) {
        int product = parts * rest;
        return ((product + ((product >>> 8) & EVEN_BYTES) + HALVES) >>> 8) & EVEN_BYTES;
    }

    /// The color with a share of its opacity; all four parts shrink alike because they are premultiplied.
    public static int scaled(int color, double share) {
        int scaled = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            scaled |= (int) Math.round((color >>> shift & 0xFF) * share) << shift;
        }
        return scaled;
    }

    public static int premultiplied(Color color) {
        double alpha = color.getOpacity();
        return (int) Math.round(alpha * 255) << 24 | (int) Math.round(color.getRed() * alpha * 255) << 16
                | (int) Math.round(color.getGreen() * alpha * 255) << 8
                | (int) Math.round(color.getBlue() * alpha * 255);
    }
}
