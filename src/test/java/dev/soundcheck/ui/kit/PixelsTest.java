package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PixelsTest {
    private static final int OPAQUE = 0xFF204060;
    private static final int HALF = 0x80102030;

    private final int[] argb = new int[6 * 4];
    private final Pixels pixels = new Pixels(argb, 6, 4);

    @Test
    void whatIsLaidOverLetsThroughWhatIsBelow() {
        pixels.cover(0, 6, 0, 4, OPAQUE);
        pixels.cover(1, 2, 1, 2, HALF);

        assertEquals(0xFF204060, at(0, 0));
        assertEquals(0xFF204060, at(1, 1));
        pixels.cover(2, 3, 1, 2, 0x80804020);
        assertEquals(0xFF906050, at(2, 1));
    }

    @Test
    void anEdgeWithinAPixelCoversAPartOfIt() {
        pixels.cover(0.5, 2.25, 1, 2, OPAQUE);

        assertEquals(Pixels.scaled(OPAQUE, 0.5), at(0, 1));
        assertEquals(OPAQUE, at(1, 1));
        assertEquals(Pixels.scaled(OPAQUE, 0.25), at(2, 1));
        assertEquals(0, at(3, 1));
        assertEquals(0, at(1, 2));
    }

    @Test
    void whatLiesOutsideIsLeftOut() {
        pixels.cover(-5, 20, -3, 0, OPAQUE);
        pixels.cover(6, 9, 0, 4, OPAQUE);
        pixels.cover(3, 1, 0, 4, OPAQUE);
        pixels.fill(-9, 0, 0, 4, OPAQUE);
        pixels.hatch(-9, 0, -4, 4, OPAQUE, true);

        assertArrayEquals(new int[6 * 4], argb);
    }

    @Test
    void aColorIsMultipliedWithItsOpacity() {
        assertEquals(0x80800040, Pixels.premultiplied(Color.color(1, 0, 0.5, 0.5)));
    }

    private int at(int x, int y) {
        return argb[y * 6 + x];
    }
}
