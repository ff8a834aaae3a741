package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Fx;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found on a white canvas of 60 by 30 pixels.
final class CanvasLinesTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 30;

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @Test
    void anUprightLineCoversItsPixelsAndNoOthers() throws Exception {
        WritableImage drawn = drawn(g -> CanvasLines.upright(g, Color.BLACK, 20.5, 1, 5, 25));

        assertEquals(Color.BLACK, drawn.getPixelReader().getColor(20, 5));
        assertEquals(Color.BLACK, drawn.getPixelReader().getColor(20, 24));
        assertEquals(20, inked(drawn));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHatchFillsItsStretchAndEndsAtItsEdges(boolean rising) throws Exception {
        WritableImage drawn = drawn(g -> CanvasLines.hatch(g, Color.BLACK, 13, 47, 8, 16, rising));

        assertEquals(inked(drawn), inked(drawn, 12, 48, 7, 25));
        for (int y = 9; y < 23; y++) {
            assertTrue(inked(drawn, 13, 47, y, y + 1) > 5, "nothing in row " + y);
        }
    }

    @Test
    void aRisingHatchClimbsFromLeftToRight() throws Exception {
        WritableImage rising = drawn(g -> CanvasLines.hatch(g, Color.BLACK, 10, 16, 8, 6, true));
        WritableImage falling = drawn(g -> CanvasLines.hatch(g, Color.BLACK, 10, 16, 8, 6, false));

        assertTrue(dark(rising, 11, 12));
        assertFalse(dark(falling, 11, 12));
        assertTrue(dark(falling, 11, 9));
        assertFalse(dark(rising, 11, 9));
    }

    @Test
    void anEmptyStretchStaysEmpty() throws Exception {
        assertEquals(0, inked(drawn(g -> CanvasLines.hatch(g, Color.BLACK, 20, 20, 8, 16, true))));
    }

    private static boolean dark(WritableImage image, int x, int y) {
        return image.getPixelReader().getColor(x, y).getBrightness() < 0.5;
    }

    private static int inked(WritableImage image) {
        return inked(image, 0, WIDTH, 0, HEIGHT);
    }

    private static int inked(WritableImage image, int fromX, int toX, int fromY, int toY) {
        int count = 0;
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                count += image.getPixelReader().getArgb(x, y) == 0xffffffff ? 0 : 1;
            }
        }
        return count;
    }

    private static WritableImage drawn(Consumer<GraphicsContext> drawing) throws Exception {
        return Fx.on(() -> {
            Canvas canvas = new Canvas(WIDTH, HEIGHT);
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.setFill(Color.WHITE);
            g.fillRect(0, 0, WIDTH, HEIGHT);
            drawing.accept(g);
            return canvas.snapshot(null, null);
        });
    }
}
