package dev.soundcheck.cartesia;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.testing.Report;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.wire.WireRecorder;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What taking the wire log down costs a stream: with it and without it by turns, on loopback, warm. Run alone on a quiet
/// machine: `-Pbenchmark`.
@Tag("benchmark")
class RecordingBenchmark {
    private static final PcmFormat FORMAT = new PcmFormat(PcmEncoding.F32LE, 44100);
    private static final byte[] FORTIETH = Frames.pattern(FORMAT.bytesPerFrame() * 1103);
    private static final int CHUNKS = 2400;
    private static final int WARM_UP = 20;
    private static final int RUNS = 101;
    private static final int SHORT_WARM_UP = 300;
    private static final int SHORT_RUNS = 1001;

    @Test
    void theLogCostsAtMostTwoPercentOfTheStreamAndNoLatency() throws IOException, InterruptedException {
        Report report = new Report("recording", "A stream with its wire log and without it, by turns");
        for (Endpoint endpoint : Endpoint.values()) {
            double[] whole = medians(endpoint, CHUNKS, WARM_UP, RUNS, false);
            double share = whole[0] / whole[1] - 1;
            report.row(endpoint.title() + ", 60 s taken in with the log", whole[0], "ms");
            report.row(endpoint.title() + ", the same without it", whole[1], "ms");
            report.row(endpoint.title() + ", what the log costs", share * 100, "%");
            double[] first = medians(endpoint, 3, SHORT_WARM_UP, SHORT_RUNS, true);
            report.row(endpoint.title() + ", first PCM later with the log, P50", (first[0] - first[1]) * 1e3, "µs");
            report.write();
            assertTrue(share <= 0.02, endpoint + ": the log costs " + share * 100 + " %");
            assertTrue(first[0] - first[1] <= 0.02, endpoint + ": the log costs " + (first[0] - first[1]) + " ms");
        }
    }

    /// Medians in milliseconds: with the log, without it.
    ///
    /// @param first  true for the time to the first PCM, else to the end
    private static double[] medians(Endpoint endpoint, int chunks, int warmUp, int runs, boolean first)
            throws IOException, InterruptedException {
        double[] with = new double[runs];
        double[] without = new double[runs];
        try (BenchServer server = new BenchServer(FORTIETH, chunks);
                CartesiaService client = new CartesiaService(CartesiaOptions.offline(server.url()))) {
            for (int run = -warmUp; run < runs; run++) {
                // Each goes first as often as the other: what a run leaves to be collected falls on the next.
                boolean logFirst = run % 2 == 0;
                double one = millis(client, server, endpoint, logFirst ? new WireRecorder() : WireRecorder.none(),
                        first);
                double two = millis(client, server, endpoint, logFirst ? WireRecorder.none() : new WireRecorder(),
                        first);
                if (run >= 0) {
                    with[run] = logFirst ? one : two;
                    without[run] = logFirst ? two : one;
                }
            }
        }
        Arrays.sort(with);
        Arrays.sort(without);
        return new double[]{with[runs / 2], without[runs / 2]};
    }

    private static double millis(CartesiaService client, BenchServer server, Endpoint endpoint, WireRecorder log,
            boolean first) throws InterruptedException {
        SpeechRequest request = SpeechRequest.of("Ten words are enough to measure what a log costs.", "v", "m")
                .withFormat(OutputFormat.raw(FORMAT.encoding(), FORMAT.sampleRateHz()));
        TrackSink sink = new TrackSink(FORMAT);
        NanoClock clock = NanoClock.system();
        client.speak(endpoint, request, new TraceRecorder(clock, clock.nanoTime(), log), sink);
        assertTrue(sink.ended.await(60, TimeUnit.SECONDS));
        assertInstanceOf(SpeechEvent.Completed.class, sink.last);
        return ((first ? sink.firstPcmNanos : sink.endNanos) - server.firstWriteNanos()) / 1e6;
    }
}
