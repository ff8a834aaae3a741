package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabSounds;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.run.LabProgress;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.SimulatedLab;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// What `compare --live` draws, on a terminal and elsewhere.
class CompareViewTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Streams streams = new Streams(InputStream.nullInputStream(), out, err);
    private final List<Take> taken = new ArrayList<>();
    private final Take take;
    private final Lab lab = SimulatedLab.of(List.of(LabLane.BYTES_WARM, LabLane.SSE_WARM), 3, 1,
            (lane, _) -> lane.equals(LabLane.BYTES_WARM) ? 100 : 200);

    CompareViewTest() {
        LabRig rig = new LabRig(ScriptedCall::sayAll);
        take = new Studio(new FakePlayback(), rig.clock, () -> {}).speak(rig.service, Endpoint.BYTES, LabRig.LINE);
    }

    @Test
    void allLanesLieOnOneScale() {
        List<String> lines = view(true).lines(lab, 80);
        assertEquals("Bytes, warm                          100 ms  n 3                 |", lines.get(0));
        assertEquals("SSE, warm                            200 ms  n 3" + " ".repeat(31) + "|", lines.get(1));
    }

    @Test
    void noLineIsWrappedByANarrowTerminal() {
        CompareView view = view(true);
        view.onProgress(new LabProgress(1, 6, lab.runs().getFirst().slot(), 0, OptionalDouble.of(12)));
        for (int columns : List.of(20, 40, 69, 80)) {
            view.lines(lab, columns).forEach(line -> assertTrue(line.length() <= columns, line));
        }
    }

    @Test
    void aTerminalIsDrawnOverAtEachRun() {
        CompareView view = view(true);
        view.onRun(lab, take);
        String first = text(out);
        assertEquals(-1, first.indexOf('\u001b'), first);
        view.onRun(lab, take);
        assertTrue(text(out).substring(first.length()).startsWith("\u001b[3A\u001b[J"), text(out));
    }

    @Test
    void elsewhereEachRunIsALineOfItsOwnBesideTheOutput() {
        CompareView view = view(false);
        view.onRun(lab, take);
        assertEquals("", text(out));
        assertEquals(1, text(err).lines().count());
        assertEquals(List.of(take), taken);
    }

    private CompareView view(boolean terminal) {
        return new CompareView(streams, Metric.TTFA, new LabSounds(0), taken::add, terminal);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
