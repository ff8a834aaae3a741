package dev.soundcheck.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.ui.kit.Tick;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewportTest {
    @Test
    void anInstantAndItsPixelAreInverse() {
        Viewport viewport = new Viewport(100, 400, 800);
        assertEquals(400, viewport.x(300), 1e-9);
        assertEquals(300, viewport.millis(400), 1e-9);
    }

    @Test
    void whatLiesUnderThePointerStaysThereWhileZooming() {
        Viewport viewport = Viewport.whole(1000, 800);
        double before = viewport.millis(300);
        assertEquals(before, viewport.zoomed(3, 300).millis(300), 1e-9);
        assertEquals(before, viewport.zoomed(1e9, 300).millis(300), 1e-9);
    }

    @Test
    void panningFollowsTheHandAndDoesNotLoseThePress() {
        Viewport viewport = new Viewport(100, 400, 800);
        assertEquals(viewport.millis(100), viewport.panned(50).millis(150), 1e-9);
        assertEquals(-40, viewport.panned(5000).fromMillis(), 1e-9);
    }

    @Test
    void ticksAreRoundAndFarEnoughApart() {
        List<Tick> ticks = new Viewport(0, 1000, 900).ticks();
        assertEquals("press", ticks.getFirst().label());
        assertEquals("0.1 s", ticks.get(1).label());
        assertEquals(90, ticks.get(1).xPx(), 1e-9);
        assertTrue(new Viewport(411.2, 3, 900).ticks().stream().anyMatch(tick -> tick.label().equals("411.5 ms")));
    }
}
