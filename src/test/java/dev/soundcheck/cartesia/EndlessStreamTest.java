package dev.soundcheck.cartesia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.store.Spool;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.StreamLimit;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A server that never stops sending.
@Timeout(60)
class EndlessStreamTest {
    private static final PcmFormat FORMAT = new PcmFormat(PcmEncoding.S16LE, 8000);
    private static final int WINDOW_BYTES = 1 << 18;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void itIsEndedAtTheLimitAndWhatCameIsKeptOnTheDisk(Endpoint endpoint) throws InterruptedException, IOException {
        TrackSink sink = speak(endpoint, Duration.ofSeconds(90), folder);

        SpeechFailure failure = assertInstanceOf(SpeechEvent.Failed.class, sink.last).failure();
        assertEquals(SpeechFailure.Kind.LIMIT, failure.kind());
        assertEquals("The stream was ended at the limit of 90.0 seconds. What came is kept. "
                + "The limit is in the settings, on the command line it is --limit.", failure.line());
        assertTrue(sink.track.seconds() >= 90 && sink.track.seconds() < 91, "kept " + sink.track.seconds());
        assertTrue(sink.track.heldBytes() <= WINDOW_BYTES + (1 << 16), "held " + sink.track.heldBytes());
        byte[] sound = new byte[2 * FORMAT.sampleRateHz()];
        assertEquals(FORMAT.sampleRateHz(), sink.track.readBytes(0, sound, 0, FORMAT.sampleRateHz()));
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void aDiskThatTakesNoMoreEndsItWithASentence(Endpoint endpoint) throws InterruptedException, IOException {
        Path noFolder = Files.writeString(folder.resolve("no folder"), "");
        TrackSink sink = speak(endpoint, Duration.ofHours(1), noFolder);

        SpeechFailure failure = assertInstanceOf(SpeechEvent.Failed.class, sink.last).failure();
        assertEquals(SpeechFailure.Kind.LIMIT, failure.kind());
        assertTrue(failure.sentence().endsWith("the disk takes no more of it."), failure.sentence());
        assertTrue(sink.track.frames() > 0);
        short[] samples = new short[100];
        assertEquals(100, sink.track.readS16(0, samples, 0, 100));
    }

    private static TrackSink speak(Endpoint endpoint, Duration limit, Path spool)
            throws InterruptedException, IOException {
        byte[] tenth = Frames.pattern(FORMAT.bytesPerFrame() * 800);
        TrackSink sink = new TrackSink(new PcmTrack(FORMAT, new Spool(spool, WINDOW_BYTES)));
        try (BenchServer server = new BenchServer(tenth, Integer.MAX_VALUE);
                CartesiaService client = new CartesiaService(
                        CartesiaOptions.offline(server.url()).withLimit(new StreamLimit(limit)))) {
            SpeechRequest request = SpeechRequest.of("A tale without end.", "v", "m")
                    .withFormat(OutputFormat.raw(FORMAT.encoding(), FORMAT.sampleRateHz()));
            client.speak(endpoint, request, TraceRecorder.pressed(NanoClock.system()), sink);
            assertTrue(sink.ended.await(50, TimeUnit.SECONDS));
        }
        return sink;
    }
}
