package dev.soundcheck.tour;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// What the window showed at one moment. Taken on the FX thread, saved on any.
///
/// @param argb  pixels row by row; all of them opaque
record Picture(int width, int height, int[] argb) {
    private static final int[] RED_GREEN_BLUE = {0xFF0000, 0xFF00, 0xFF};
    /// Written fast rather than small.
    private static final float QUALITY = 0.7f;

    static Picture of(Scene scene) {
        return of(scene.snapshot(null));
    }

    /// Of a node that has been laid out.
    static Picture of(Node node, Format format) {
        int width = format.width() * format.scale();
        int height = format.height() * format.scale();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(format.scale(), format.scale()));
        parameters.setViewport(new Rectangle2D(0, 0, width, height));
        return of(node.snapshot(parameters, new WritableImage(width, height)));
    }

    private static Picture of(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
        return new Picture(width, height, argb);
    }

    void save(Path file) throws IOException {
        WritableRaster raster = Raster.createPackedRaster(new DataBufferInt(argb, argb.length), width, height, width,
                RED_GREEN_BLUE, null);
        BufferedImage image = new BufferedImage(new DirectColorModel(24, RED_GREEN_BLUE[0], RED_GREEN_BLUE[1],
                RED_GREEN_BLUE[2]), raster, false, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam fast = writer.getDefaultWriteParam();
        fast.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        fast.setCompressionQuality(QUALITY);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), fast);
        } catch (IIOException wrapped) {
            throw wrapped.getCause() instanceof IOException disk ? disk : wrapped;
        } finally {
            writer.dispose();
        }
    }
}
