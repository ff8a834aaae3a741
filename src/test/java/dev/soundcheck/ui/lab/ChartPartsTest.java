package dev.soundcheck.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.ChunkText;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.ui.kit.Pixels;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Layout and pixels of the charts, without a window.
class ChartPartsTest {
    private static final int WIDTH = 400;
    private static final int LANE = 0xFF0072B2;
    private static final int STRONG = 0xFF111111;
    private static final int DRY = 0xFFCC0000;

    private final LabRig[] rig = new LabRig[1];
    private final Lab lab;

    ChartPartsTest() {
        rig[0] = new LabRig(call -> {
            call.begin(Phase.TCP);
            rig[0].clock.advanceMillis(50);
            call.end(Phase.TCP);
            rig[0].clock.advanceMillis(150);
            call.audio(0.4, 12.5f);
            rig[0].clock.advanceMillis(500);
            call.audio(0.4);
            call.complete();
        });
        lab = rig[0].run(new LabPlan(LabRig.LINE, List.of(LabLane.SSE_COLD), 3, 1, 7));
    }

    @Test
    void everyRunIsADotWarmUpsToo() {
        DotLayout dots = DotLayout.of(lab, null, Metric.TTFA);
        assertEquals(4, dots.lanes().getFirst().dots().size());
        assertEquals(200, dots.most(), 1e-9);
        assertEquals(3, dots.lanes().getFirst().spread().orElseThrow().n());
        assertEquals(200, dots.near(0, 205, 6).orElseThrow().value(), 1e-9);
        assertTrue(dots.near(0, 300, 6).isEmpty());
        assertTrue(dots.near(7, 200, 6).isEmpty());
        assertNotEquals(dots.lanes().getFirst().dots().get(0).jitter(), dots.lanes().getFirst().dots().get(1).jitter());
    }

    @Test
    void twoLabsStandSideBySideOnOneScale() {
        DotLayout dots = DotLayout.of(new Lab(lab.info(), lab.plan(), lab.runs().subList(0, 2), false), lab,
                Metric.TTFA);
        assertEquals(2, dots.lanes().getFirst().dots().size());
        assertEquals(4, dots.before().getFirst().dots().size());
        assertEquals(LabLane.SSE_COLD, dots.before().getFirst().lane());
        assertEquals(List.of(), DotLayout.of(lab, null, Metric.TTFA).before());
    }

    @Test
    void aRunHasItsExactFiguresInWords() {
        String text = RunText.run(lab.runs().get(1));
        assertTrue(text.startsWith("Run 2, SSE, cold, block 1"), text);
        assertTrue(text.contains("Connect 50.0 ms · TTFB 200 ms · TTFA 200 ms · First speech 26"), text);
        assertTrue(RunText.run(lab.runs().getFirst()).contains("warm-up: in no figure"));
    }

    @Test
    void theServersPartOfAChunkIsToldApartOrSaidToBeUnknown() {
        LabRun run = lab.runs().get(1);
        assertEquals("Chunk 1 of 2 at 200.00 ms: 400.0 ms of audio, 47130 bytes; server worked 12.5 ms",
                ChunkText.of(run.trace(), run.format().sampleRateHz(), 0));
        String second = ChunkText.of(run.trace(), run.format().sampleRateHz(), 1);
        assertTrue(second.contains(", 500.00 ms after the one before"), second);
        assertTrue(second.endsWith("server's part not known"), second);
    }

    @Test
    void theShapeKnowsItsChunksByTime() {
        RunShape shape = RunShape.of(lab.runs().get(1));
        assertEquals(0, shape.chunkNear(0));
        assertEquals(0, shape.chunkNear(449));
        assertEquals(1, shape.chunkNear(451));
        assertEquals(1, shape.chunkNear(9999));
        assertEquals(260, shape.soundMillis(), 10);
        assertEquals(1, shape.dry().size());
    }

    @Test
    void chunksWaitAndDryTimeAreWhereTheyBelong() {
        int[] pixels = new int[WIDTH * 10];
        RowRaster raster = new RowRaster(new Pixels(pixels, WIDTH, 10));
        raster.row(RunShape.of(lab.runs().get(1)), new Viewport(0, 1000, WIDTH), 0, 10,
                new RowRaster.Ink(LANE, STRONG, DRY));
        assertEquals(LANE, at(pixels, 80, 9));
        assertEquals(Pixels.scaled(LANE, 0.55), at(pixels, 10, 5));
        assertEquals(DRY, at(pixels, 260, 9));
        assertNotEquals(DRY, at(pixels, 236, 9));
        long hatched = hatchedBetween(pixels, 22, 78);
        assertTrue(hatched > 5 && hatched < 50, "hatched " + hatched);
        assertEquals(STRONG, at(pixels, 280, 0));
        raster.pixels().clear();
        assertEquals(0, at(pixels, 80, 9));
    }

    @Test
    void whatLiesOutsideIsNotPaintedAndDoesNotThrow() {
        int[] pixels = new int[WIDTH * 10];
        RowRaster raster = new RowRaster(new Pixels(pixels, WIDTH, 10));
        RowRaster.Ink ink = new RowRaster.Ink(LANE, STRONG, DRY);
        RunShape shape = RunShape.of(lab.runs().get(1));
        raster.row(shape, new Viewport(5000, 10, WIDTH), 0, 10, ink);
        raster.row(shape, new Viewport(-90, 1, WIDTH), -8, 12, ink);
        raster.row(shape, new Viewport(0, 1000, WIDTH), 50, 10, ink);
        raster.row(shape, new Viewport(0, 1000, WIDTH), -50, 10, ink);
        for (int pixel : pixels) {
            assertEquals(0, pixel);
        }
    }

    @Test
    void runsThatDoNotCountAreFaded() {
        RowRaster.Ink ink = new RowRaster.Ink(LANE, STRONG, DRY);
        assertEquals(0x59, ink.faded().lane() >>> 24);
        assertFalse(ink.faded().equals(ink));
    }

    private static int at(int[] pixels, int x, int y) {
        return pixels[y * WIDTH + x];
    }

    private static long hatchedBetween(int[] pixels, int from, int to) {
        long count = 0;
        for (int x = from; x < to; x++) {
            count += at(pixels, x, 5) != 0 ? 1 : 0;
        }
        return count;
    }
}
