package dev.soundcheck.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.connection.RetryPolicy;
import dev.soundcheck.lab.plan.Change;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Exclusion;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Protocols;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.session.Mute;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.speech.voice.VoiceQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Forms of sound beside each other, asked of the offline voices.
@Timeout(120)
final class LabFormatsTest {
    private static final LabLane S16 = lane(LabLane.BYTES_WARM, OutputFormat.raw(PcmEncoding.S16LE, 24_000));
    private static final LabLane F32 = lane(LabLane.BYTES_WARM, OutputFormat.raw(PcmEncoding.F32LE, 44_100));
    private static final LabLane MULAW = lane(LabLane.BYTES_WARM, OutputFormat.raw(PcmEncoding.MULAW, 8000));
    private static final LabLane ALAW = lane(LabLane.SSE_WARM, OutputFormat.raw(PcmEncoding.ALAW, 8000));
    private static final LabLane WAV = lane(LabLane.BYTES_WARM, OutputFormat.wav(PcmEncoding.S16LE, 44_100));
    private static final LabLane MP3 = lane(LabLane.BYTES_WARM, OutputFormat.mp3(44_100, 128_000));

    private static LabLane lane(LabLane plain, OutputFormat format) {
        return plain.with(List.of(new Change.Format(format)));
    }

    private static LabRun only(Lab lab, LabLane lane) {
        return lab.runsOf(lane).getFirst();
    }

    private static double bytesPerSecond(Lab lab, LabLane lane) {
        return Metric.WIRE.of(only(lab, lane)).orElseThrow();
    }

    @Test
    void everyFormIsMeasuredBesideTheOthersAndWhatIsNotEncodedIsLeftOutWithAReason() throws Exception {
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED)) {
            server.ready().join();
            Lab lab = run(server, List.of(S16, F32, MULAW, ALAW, WAV, MP3));

            for (LabLane lane : List.of(S16, F32, MULAW, ALAW, WAV)) {
                LabRun run = only(lab, lane);
                assertTrue(run.counts(), () -> lane.title() + ": " + run.exclusion());
                assertEquals(lane.request(lab.plan().request()).format().pcm(), run.format());
                assertTrue(Metric.TTFA.of(run).isPresent(), lane.title());
                assertTrue(Metric.TTFA_COVAL.of(run).isPresent(), lane.title());
                assertEquals("HTTP/1.1", run.connection().protocol());
                assertEquals("IPv4", run.connection().family());
            }
            assertEquals(48_000, bytesPerSecond(lab, S16), 480);
            assertEquals(176_400, bytesPerSecond(lab, F32), 1764);
            assertEquals(8000, bytesPerSecond(lab, MULAW), 80);
            assertEquals(88_200, bytesPerSecond(lab, WAV), 882);
            assertTrue(bytesPerSecond(lab, ALAW) > 8000 * 4 / 3.0, "base64 and its frame cost a third and more");

            Exclusion refused = only(lab, MP3).exclusion();
            assertTrue(refused != null && refused.reason().contains("do not encode MP3"), String.valueOf(refused));
            assertTrue(Protocols.warning(lab).isEmpty());
        }
    }

    private static Lab run(OfflineServer server, List<LabLane> lanes) throws Exception {
        CartesiaOptions options = CartesiaOptions.offline(server.baseUrl()).withRetries(RetryPolicy.NONE);
        try (CartesiaService service = new CartesiaService(options)) {
            String voice = service.page(VoiceQuery.FIRST).voices().getFirst().id();
            SpeechRequest line = SpeechRequest.of("One two three.", voice, "sonic-3.6").withStamps(StampOptions.NONE);
            return new LabRunner(new LabPlan(line, lanes, 1, 0, 7), new LabRunner.Setting(service, new Mute(),
                    LabClock.system(), new RunLimits(20_000, 10, 10), NetworkProfile.NONE, ""), LabListener.NONE).run();
        }
    }
}
