package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabSounds;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.testing.SimulatedLab;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What `compare --live` draws, on a terminal and elsewhere.
class CompareViewTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Streams streams = new Streams(InputStream.nullInputStream(), out, err);
    private final Lab lab = SimulatedLab.of(List.of(LabLane.BYTES_WARM, LabLane.SSE_WARM), 3, 1,
            (lane, _) -> lane.equals(LabLane.BYTES_WARM) ? 100 : 200);

    @Test
    void allLanesLieOnOneScale() {
        List<String> lines = view(true).lines(lab, 80);
        assertEquals("Bytes, warm                            100 ms  n 3                 |", lines.get(0));
        assertEquals("SSE, warm                              200 ms  n 3" + " ".repeat(31) + "|", lines.get(1));
    }

    @Test
    void aTerminalIsDrawnOverAtEachRun() {
        CompareView view = view(true);
        view.onRun(lab, null);
        String first = text(out);
        assertEquals(-1, first.indexOf('\u001b'), first);
        view.onRun(lab, null);
        assertTrue(text(out).substring(first.length()).startsWith("\u001b[3A\u001b[J"), text(out));
    }

    @Test
    void elsewhereEachRunIsALineOfItsOwnBesideTheOutput() {
        CompareView view = view(false);
        view.onRun(lab, null);
        assertEquals("", text(out));
        assertEquals(1, text(err).lines().count());
    }

    private CompareView view(boolean terminal) {
        return new CompareView(streams, Metric.TTFA, new LabSounds(0), terminal);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
