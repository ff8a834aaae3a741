package dev.soundcheck.cartesia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.testing.Report;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A server that never stops sending, with the true limit of an hour and a heap of 512 MB, in a process of its own.
@Tag("benchmark")
@Timeout(300)
class EndlessStreamBenchmark {
    private static final PcmFormat FORMAT = new PcmFormat(PcmEncoding.F32LE, 48_000);

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void anHourIsKeptAndThenItIsEndedInASmallHeap(Endpoint endpoint) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-cp", System.getProperty("java.class.path"), Child.class.getName(), endpoint.name())
                .redirectErrorStream(true).start();
        String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(child.waitFor(10, TimeUnit.SECONDS));
        assertEquals(0, child.exitValue(), told);
        Report report = new Report("endless-" + endpoint.id(), "A stream without end over " + endpoint.title());
        report.line(told);
        report.write();
    }

    /// Listens to the end of a stream that has none.
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            CountDownLatch ended = new CountDownLatch(1);
            PcmTrack track = new PcmTrack(FORMAT);
            String[] end = {""};
            SpeechListener listener = event -> {
                if (event instanceof SpeechEvent.Audio(byte[] pcm)) {
                    track.append(pcm, 0, pcm.length);
                } else if (event instanceof SpeechEvent.Ended last) {
                    end[0] = last instanceof SpeechEvent.Failed(var failure) ? failure.line() : last.toString();
                    ended.countDown();
                }
            };
            long begin = System.nanoTime();
            try (BenchServer server = new BenchServer(Frames.pattern(FORMAT.bytesPerFrame() * 4800), Integer.MAX_VALUE);
                    CartesiaService client = new CartesiaService(CartesiaOptions.offline(server.url()))) {
                client.speak(Endpoint.valueOf(args[0]), SpeechRequest.of("A tale without end.", "v", "m")
                        .withFormat(OutputFormat.raw(FORMAT.encoding(), FORMAT.sampleRateHz())),
                        TraceRecorder.pressed(NanoClock.system()), listener);
                ended.await();
            }
            boolean hour = track.seconds() >= 3600 && track.seconds() < 3601;
            System.out.println((System.nanoTime() - begin) / 1_000_000 + " ms, " + track.seconds() + " s kept, "
                    + (track.heldBytes() >> 20) + " MB of them in memory: " + end[0]);
            System.exit(hour ? 0 : 1);
        }
    }
}
