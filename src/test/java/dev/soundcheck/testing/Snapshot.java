package dev.soundcheck.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of a scene for people to look at, under `target/pictures`. FX thread.
public final class Snapshot {
    private Snapshot() {}

    /// Saves the scene as it is now and returns the picture.
    public static WritableImage save(Scene scene, String name) {
        WritableImage picture = scene.snapshot(null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.setRGB(x, y, picture.getPixelReader().getArgb(x, y));
            }
        }
        Path file = Path.of("target", "pictures", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(pixels, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return picture;
    }
}
