package dev.soundcheck.cartesia.warmup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.RecordingListener;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.TraceRecorder;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class WarmupTest {

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void itsServerSpeaksOverTlsAsTheServiceDoes(Endpoint endpoint) throws Exception {
        try (WarmupServer server = new WarmupServer();
                CartesiaService client = new CartesiaService(CartesiaOptions.of(server.url(), new ApiKey("k"))
                        .withTrusted(server.authority()))) {
            RecordingListener heard = new RecordingListener();
            TraceRecorder trace = TraceRecorder.pressed(System::nanoTime);

            client.speak(endpoint, SpeechRequest.of("Warm up.", "v", "m")
                    .withFormat(OutputFormat.raw(PcmEncoding.S16LE, 16_000)), trace, heard);

            if (endpoint.timestamps()) {
                heard.assertTranscript("opened S16LE 16000", "audio 3200", "words Warm@0.0-0.04 up.@0.04-0.09",
                        "completed");
            } else {
                heard.assertTranscript("opened S16LE 16000", "audio 3200", "completed");
            }
            assertTrue(trace.snapshot().spans().stream().anyMatch(span -> span.phase() == Phase.TLS));
        }
    }

    @Test
    void itLeavesNoThreadBehindThatHoldsTheProcess() {
        new Warmup().run();

        Set<String> holding = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("warmup") && !thread.isDaemon()).map(Thread::getName)
                .collect(Collectors.toSet());
        assertEquals(Set.of(), holding);
    }
}
