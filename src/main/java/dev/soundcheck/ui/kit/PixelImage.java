package dev.soundcheck.ui.kit;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Pixels painted by hand on a canvas, as fine as the screen. FX thread.
///
/// Two images take turns: while one is painted the renderer may still be reading the other.
public final class PixelImage {
    private @Nullable Side shown;
    private @Nullable Side other;

    /// One image and its pixels.
    private record Side(PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Side of(int width, int height) {
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height),
                    PixelFormat.getIntArgbPreInstance());
            return new Side(buffer, new WritableImage(buffer));
        }
    }

    /// Device pixels in one pixel of the node.
    public static double scale(Node node) {
        return node.getScene() == null || node.getScene().getWindow() == null
                ? 1
                : node.getScene().getWindow().getOutputScaleX();
    }

    /// Paints a new picture, from the upper left corner of the canvas.
    ///
    /// @param painter  gets pixels that are empty
    public void draw(GraphicsContext graphics, double width, double height, Consumer<Pixels> painter) {
        double scale = scale(graphics.getCanvas());
        int pixelWidth = (int) Math.ceil(width * scale);
        int pixelHeight = (int) Math.ceil(height * scale);
        if (pixelWidth <= 0 || pixelHeight <= 0) {
            return;
        }
        Side next = other;
        if (next == null || next.buffer().getWidth() != pixelWidth || next.buffer().getHeight() != pixelHeight) {
            next = Side.of(pixelWidth, pixelHeight);
        }
        other = shown;
        shown = next;
        Pixels pixels = new Pixels(next.buffer().getBuffer().array(), pixelWidth, pixelHeight);
        next.buffer().updateBuffer(_ -> {
            pixels.clear();
            painter.accept(pixels);
            return null;
        });
        graphics.drawImage(next.image(), 0, 0, pixelWidth / scale, pixelHeight / scale);
    }
}
