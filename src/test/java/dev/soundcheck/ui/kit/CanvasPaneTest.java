package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.testing.Fx;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CanvasPaneTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @Test
    void aClearedCanvasKeepsNothingInAPixelThatItOnlyHalfHas() throws Exception {
        WritableImage image = Fx.on(() -> {
            Canvas canvas = new Canvas(20, 10.5);
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.setFill(Color.BLACK);
            g.fillRect(0, 0, 20, 20);
            CanvasPane.clear(g);
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            return canvas.snapshot(clear, null);
        });

        assertEquals(11, image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            assertEquals(0, image.getPixelReader().getArgb(10, y), "row " + y);
        }
    }
}
