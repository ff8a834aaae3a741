package dev.soundcheck.ui.live;

import dev.soundcheck.ui.kit.Pixels;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/// What a strip of the picture is painted on: upright rectangles, of which there are thousands, go into pixels in each
/// frame, all else is a sign that stays. Coordinates are pixels of the picture. FX thread.
final class Paper {
    private final Pixels pixels;
    private final double scale;
    private final List<Sign> signs = new ArrayList<>();

    /// @param scale  device pixels in a pixel of the picture
    Paper(Pixels pixels, double scale) {
        this.pixels = pixels;
        this.scale = scale;
    }

    List<Sign> signs() {
        return signs;
    }

    double scale() {
        return scale;
    }

    void add(Sign sign) {
        signs.add(sign);
    }

    void block(Color color, double left, double top, double widthPx, double heightPx) {
        pixels.cover(left * scale, (left + widthPx) * scale, top * scale, (top + heightPx) * scale,
                Pixels.premultiplied(color));
    }

    void hatch(Color color, double left, double right, double top, double heightPx, boolean rising) {
        pixels.hatch((int) Math.floor(left * scale), (int) Math.floor(right * scale), (int) Math.floor(top * scale),
                (int) Math.round(heightPx * scale), Pixels.premultiplied(color), rising);
    }

    /// An upright line.
    ///
    /// @param x  of its middle
    void upright(Color color, double x, double widthPx, double top, double bottom) {
        block(color, x - widthPx / 2, top, widthPx, bottom - top);
    }

    /// One column of a waveform, as wide as a device pixel.
    ///
    /// @param color  premultiplied
    void column(int column, double top, double heightPx, int color) {
        pixels.cover(column, column + 1, top * scale, (top + heightPx) * scale, color);
    }
}
