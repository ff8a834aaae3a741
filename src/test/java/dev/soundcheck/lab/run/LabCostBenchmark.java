package dev.soundcheck.lab.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.Report;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the lab itself costs: time in a take's way, and bytes per chunk.
@Tag("benchmark")
class LabCostBenchmark {
    private static final Report REPORT = new Report("lab-cost", "What the lab costs a take");
    private static final int CHUNKS = 600;
    private static final int WARM_UPS = 300;
    private static final int ROUNDS = 500;
    private static final PcmFormat FORMAT = new PcmFormat(PcmEncoding.S16LE, 44_100);

    @AfterAll
    static void write() throws IOException {
        REPORT.write();
    }

    @Test
    void aLabRunCostsAtMostAFifthOfAMillisecondMoreThanATake() {
        byte[] pcm = new byte[1764];
        double[] takes = new double[ROUNDS];
        double[] runs = new double[ROUNDS];
        // In turns, so that the compiler and the collector treat both alike.
        for (int i = -WARM_UPS; i < ROUNDS; i++) {
            double take = takeMillis(pcm);
            double run = runMillis(pcm);
            if (i >= 0) {
                takes[i] = take;
                runs[i] = run;
            }
        }
        double take = Spread.of(takes).median();
        double run = Spread.of(runs).median();
        REPORT.row("600 chunks in a take, median", take, "ms");
        REPORT.row("600 chunks in a run of the lab, median", run, "ms");
        assertTrue(run - take <= 0.2, "the lab adds " + (run - take) + " ms");
    }

    @Test
    void recordingKeepsAtMost64BytesPerChunk() {
        Trace[] kept = new Trace[500];
        long before = used();
        for (int i = 0; i < kept.length; i++) {
            TraceRecorder recorder = TraceRecorder.pressed(NanoClock.system());
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                recorder.chunk(recorder.now(), 882, 1764, Float.NaN);
            }
            kept[i] = recorder.snapshot();
        }
        double perChunk = (used() - before) / (double) (kept.length * CHUNKS);
        REPORT.row("recording", perChunk, "bytes per chunk");
        assertTrue(perChunk <= 64 && kept[499].chunks().count() == CHUNKS, perChunk + " bytes per chunk");
    }

    /// Something that takes events.
    private interface Taker {
        void take(SpeechEvent event);
    }

    private static void feed(byte[] pcm, Taker taker) {
        taker.take(new SpeechEvent.Opened(FORMAT));
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            taker.take(new SpeechEvent.Audio(pcm));
        }
        taker.take(new SpeechEvent.Completed());
    }

    private static double takeMillis(byte[] pcm) {
        ListenerTap service = new ListenerTap();
        try (Studio studio = new Studio(new Mute(), NanoClock.system(), () -> {})) {
            studio.speak(service, Endpoint.BYTES, SpeechRequest.of("a", "v", "m"));
            long began = System.nanoTime();
            feed(pcm, service.listener()::onEvent);
            return (System.nanoTime() - began) / 1e6;
        }
    }

    private static double runMillis(byte[] pcm) {
        RunIntake intake = new RunIntake(TraceRecorder.pressed(NanoClock.system()), new Mute());
        long began = System.nanoTime();
        feed(pcm, intake::onEvent);
        return (System.nanoTime() - began) / 1e6;
    }

    private static long used() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
