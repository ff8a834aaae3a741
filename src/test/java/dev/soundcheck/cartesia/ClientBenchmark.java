package dev.soundcheck.cartesia;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the client adds between the server's write and PCM in a track. Run alone on a quiet machine: `-Pbenchmark`.
///
/// Everything is warm and on loopback, server and client in one process on one clock. The figures go to
/// `target/benchmarks/client.md`; nothing fails on them but a stream that does not end well.
@Tag("benchmark")
class ClientBenchmark {
    private static final PcmFormat FORMAT = new PcmFormat(PcmEncoding.F32LE, 44100);
    private static final byte[] TENTH = Frames.pattern(FORMAT.bytesPerFrame() * 4410);
    private static final int WARM_UP = 300;
    private static final int RUNS = 500;
    private static final int LONG_CHUNKS = 600;
    private static final int LONG_RUNS = 9;

    private final StringBuilder report = new StringBuilder(String.format(Locale.ROOT,
            "Java %s, %d cores, f32 at 44.1 kHz, chunks of 100 ms%n%n", Runtime.version(),
            Runtime.getRuntime().availableProcessors()));

    @Test
    void clientAddedLatencyIngestAndAllocation() throws IOException, InterruptedException {
        latency();
        ingest();
        Path file = Path.of("target", "benchmarks", "client.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
    }

    private void latency() throws IOException, InterruptedException {
        report.append("| endpoint | client-added p50 ms | p95 ms | max ms | n |\n|---|---|---|---|---|\n");
        try (BenchServer server = new BenchServer(TENTH, 3);
                CartesiaService client = new CartesiaService(CartesiaOptions.offline(server.url()))) {
            for (Endpoint endpoint : Endpoint.values()) {
                double[] millis = new double[RUNS];
                for (int run = -WARM_UP; run < RUNS; run++) {
                    TrackSink sink = speak(client, endpoint);
                    if (run >= 0) {
                        millis[run] = (sink.firstPcmNanos - server.firstWriteNanos()) / 1e6;
                    }
                }
                Arrays.sort(millis);
                report.append(String.format(Locale.ROOT, "| %s | %.3f | %.3f | %.3f | %d |%n", endpoint.title(),
                        millis[RUNS / 2], millis[RUNS * 95 / 100], millis[RUNS - 1], RUNS));
            }
        }
    }

    private void ingest() throws IOException, InterruptedException {
        report.append("""

                | endpoint | 60 s taken in, ms (median) | times real time | allocated, MB per s of sound |
                |---|---|---|---|
                """);
        ThreadMXBean threads = assertInstanceOf(ThreadMXBean.class, ManagementFactory.getThreadMXBean());
        try (BenchServer server = new BenchServer(TENTH, LONG_CHUNKS);
                CartesiaService client = new CartesiaService(CartesiaOptions.offline(server.url()))) {
            for (Endpoint endpoint : Endpoint.values()) {
                double[] millis = new double[LONG_RUNS];
                double megabytes = 0;
                for (int run = -3; run < LONG_RUNS; run++) {
                    long before = clientAllocation(threads);
                    TrackSink sink = speak(client, endpoint);
                    if (run >= 0) {
                        millis[run] = (sink.endNanos - server.firstWriteNanos()) / 1e6;
                        megabytes = (clientAllocation(threads) - before) / 1e6 / (LONG_CHUNKS / 10.0);
                    }
                }
                Arrays.sort(millis);
                double median = millis[LONG_RUNS / 2];
                report.append(String.format(Locale.ROOT, "| %s | %.0f | %.0f | %.2f |%n", endpoint.title(), median,
                        LONG_CHUNKS * 100.0 / median, megabytes));
            }
        }
    }

    /// All that the client's own threads have allocated, the track's storage included.
    private static long clientAllocation(ThreadMXBean threads) {
        long bytes = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            boolean client = !thread.getName().startsWith("bench-") && !thread.getName().equals("main");
            bytes += client ? Math.max(0, threads.getThreadAllocatedBytes(thread.threadId())) : 0;
        }
        return bytes;
    }

    private static TrackSink speak(CartesiaService client, Endpoint endpoint) throws InterruptedException {
        SpeechRequest request = SpeechRequest.of("Ten words are enough to measure what a client adds.", "v", "m")
                .withFormat(OutputFormat.raw(FORMAT.encoding(), FORMAT.sampleRateHz()));
        TrackSink sink = new TrackSink(FORMAT);
        client.speak(endpoint, request, TraceRecorder.pressed(System::nanoTime), sink);
        assertTrue(sink.ended.await(30, TimeUnit.SECONDS));
        assertInstanceOf(SpeechEvent.Completed.class, sink.last);
        return sink;
    }
}
