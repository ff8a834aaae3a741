package dev.soundcheck.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.trace.TraceRecorder;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Where the instants are taken, over TLS: behind the server's own write, and before anybody else has the sound. No
/// bound in milliseconds, so that it holds on a busy machine; those are in `LabTruthBenchmark`.
@Timeout(60)
final class StampPlacesTest {

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void firstByteAndFirstAudioLieBetweenTheServersWriteAndTheListener(Endpoint endpoint) throws Exception {
        try (TruthRig rig = TruthRig.overTls(); CartesiaService service = rig.client(NetworkProfile.NONE)) {
            TraceRecorder recorder = TraceRecorder.pressed(System::nanoTime);
            FirstSound heard = new FirstSound();
            service.speak(endpoint, TruthRig.LINE, recorder, heard);
            assertTrue(heard.over.await(30, TimeUnit.SECONDS));

            Trace trace = recorder.snapshot();
            assertEquals(1, trace.spans().stream().filter(span -> span.phase() == Phase.TLS).count());
            long written = rig.server.answers().getFirst().firstNanos();
            long firstByte = trace.at(Mark.FIRST_BYTE).orElseThrow();
            long firstAudio = trace.at(Mark.FIRST_AUDIO).orElseThrow();
            long decoded = trace.at(Mark.FIRST_DECODED).orElseThrow();
            assertTrue(written < firstByte, "the first byte is stamped before it was written");
            assertTrue(firstByte <= firstAudio && firstAudio <= decoded, trace.marks().toString());
            assertTrue(decoded <= heard.atNanos.get(), "the listener had the sound before it was stamped");
        }
    }

    /// When the first sound was handed over.
    private static final class FirstSound implements SpeechListener {
        private final AtomicLong atNanos = new AtomicLong();
        private final CountDownLatch over = new CountDownLatch(1);

        @Override
        public void onEvent(SpeechEvent event) {
            if (event instanceof SpeechEvent.Audio) {
                atNanos.compareAndSet(0, System.nanoTime());
            } else if (event instanceof SpeechEvent.Ended) {
                over.countDown();
            }
        }
    }
}
