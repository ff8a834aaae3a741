package dev.soundcheck.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Writes what was drawn as PNG under `target/pictures`, for people to look at.
public final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    /// Saves the scene as it is now and returns the picture. FX thread.
    public static WritableImage save(Scene scene, String name) {
        WritableImage picture = scene.snapshot(null);
        try {
            write(picture, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return picture;
    }

    /// How many colors are seen in the right margin of a node: one where nothing is drawn across its edge.
    public static long colorsAtTheRightEdge(Node node, int marginPx) {
        WritableImage picture = node.getScene().snapshot(null);
        Bounds place = node.localToScene(node.getLayoutBounds());
        int right = (int) Math.floor(place.getMaxX()) - marginPx;
        return IntStream.rangeClosed((int) Math.ceil(place.getMinY()) + 1, (int) Math.floor(place.getMaxY()) - 2)
                .flatMap(y -> IntStream.range(0, marginPx).map(x -> picture.getPixelReader().getArgb(right + x, y)))
                .distinct().count();
    }

    public static Path write(WritableImage image, String name) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, argb, 0, width);
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name + ".png");
        ImageIO.write(copy, "png", file.toFile());
        return file;
    }
}
