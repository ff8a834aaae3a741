package dev.soundcheck.lab.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.plan.Slot;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireHeader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtocolsTest {
    private final List<LabRun> runs = new ArrayList<>();

    private void spoke(LabLane lane, String protocol) {
        runs.add(new LabRun(new Slot(runs.size() + 1, lane, 1), Instant.EPOCH, Trace.EMPTY,
                new PcmFormat(PcmEncoding.S16LE, 44_100), 1, Onset.NONE,
                new ConnectionFacts(protocol, "1.2.3.4:443", null),
                null));
    }

    private String warning() {
        Lab lab = new Lab(new LabInfo("1", "api.cartesia.ai", false, "", "", "a machine", Instant.EPOCH),
                new LabPlan(SpeechRequest.of("One.", "v", "m"), LabLane.PLAIN, 1, 0, 7), runs, false);
        return Protocols.warning(lab).orElse("");
    }

    @Test
    void lanesThatSpokeTheSameAreAlike() {
        spoke(LabLane.BYTES_WARM, "HTTP/2");
        spoke(LabLane.SSE_WARM, "HTTP/2");
        assertEquals("", warning());
    }

    @Test
    void aLaneThatSpokeAnotherProtocolIsNamed() {
        spoke(LabLane.BYTES_WARM, "HTTP/2");
        spoke(LabLane.SSE_WARM, "HTTP/1.1");
        assertEquals("Not alike: Bytes, warm spoke HTTP/2; SSE, warm spoke HTTP/1.1.", warning());
    }

    @Test
    void aSocketIsExplainedBecauseItCannotDoOtherwise() {
        spoke(LabLane.BYTES_WARM, "HTTP/2");
        spoke(LabLane.SOCKET_LATER, "HTTP/1.1");
        assertTrue(warning().endsWith("A WebSocket always opens over HTTP/1.1."), warning());
    }

    @Test
    void aLaneThatChangedItsProtocolIsNamed() {
        spoke(LabLane.BYTES_COLD, "HTTP/1.1");
        spoke(LabLane.BYTES_COLD, "HTTP/2");
        assertEquals("Not alike: Bytes, cold spoke HTTP/1.1 and HTTP/2.", warning());
    }

    @Test
    void theFactsOfAConnectionAreThoseOfTheAnswersHead() {
        TraceRecorder recorder = new TraceRecorder(NanoClock.system(), 0);
        assertEquals(ConnectionFacts.UNKNOWN, ConnectionFacts.of(recorder));
        recorder.wireLog().add(1, 20, new WireEntry.Response(200, "OK", "HTTP/2",
                List.of(new WireHeader("X-Request-Id", "r-7")), "[::1]:443", false));
        ConnectionFacts facts = ConnectionFacts.of(recorder);
        assertEquals("IPv6", facts.family());
        assertEquals("HTTP/2, re-used, IPv6 [::1]:443, request r-7", facts.text(true));
    }
}
