package dev.soundcheck.lab.run;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.warmup.Warmup;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Conclusion;
import dev.soundcheck.lab.result.Difference;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Report;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/// How far the app's figures lie from those of a server that stamps its own writes. Wants a quiet machine.
@Tag("benchmark")
@Timeout(600)
class LabTruthBenchmark {
    private static final Report REPORT = new Report("lab-truth", "The lab's figures against the server's own stamps");
    private static final int RUNS = 20;

    private final TruthRig rig = new TruthRig();

    @AfterAll
    static void write() throws IOException {
        REPORT.write();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void firstByteAndFirstAudioAgreeWithTheServerWithinTwoMilliseconds() {
        Lab lab = rig.run(LabLane.PLAIN, RUNS, 3, NetworkProfile.NONE);
        for (LabLane lane : LabLane.PLAIN) {
            for (Metric metric : List.of(Metric.TTFB, Metric.TTFA)) {
                double[] errors = rig.errors(lab, lane, metric);
                double bound = bound(lab.spread(lane, metric).orElseThrow().median());
                note("%s of %s: median error %.2f ms, P95 %.2f ms, worst %.2f ms, n %d", metric.title(), lane.title(),
                        TruthRig.median(errors), Spread.of(errors).p95().orElse(Double.NaN), TruthRig.worst(errors),
                        errors.length);
                assertEquals(0, TruthRig.median(errors), bound, lane + " " + metric);
            }
        }
    }

    /// The product settles itself before a lab, and so does this one: what is measured is the first run of a lab.
    @Test
    void overTlsFirstByteAndFirstAudioAgreeWithTheServerWithinOneMillisecondFirstRunsIncluded() {
        new Warmup().settle();
        List<Executable> bounds = new ArrayList<>();
        try (TruthRig secure = TruthRig.overTls()) {
            Lab lab = secure.run(LabLane.PLAIN, RUNS, 0, NetworkProfile.NONE);
            for (LabLane lane : LabLane.PLAIN) {
                note("Over TLS, %s: the server's own encoding and encryption before its first write %.2f ms, in no error",
                        lane.title(), TruthRig.median(secure.serversOwn(lab, lane)));
                for (Metric metric : List.of(Metric.TTFB, Metric.TTFA)) {
                    double[] errors = secure.errors(lab, lane, metric);
                    double median = TruthRig.median(errors);
                    note("Over TLS, %s of %s: median error %.2f ms, first run %.2f ms, worst %.2f ms, n %d",
                            metric.title(), lane.title(), median, errors[0], TruthRig.worst(errors), errors.length);
                    bounds.add(() -> assertEquals(0, median, 1, lane + " " + metric));
                }
            }
        }
        assertAll(bounds);
    }

    @Test
    void connectingAgreesWithTheRoundTripsThatWereMadeWithinTwoMilliseconds() {
        Lab lab = rig.run(List.of(LabLane.BYTES_COLD, LabLane.SSE_COLD, LabLane.SOCKET_COLD), RUNS, 3,
                NetworkProfile.custom(40, 0, 0, 0, 0));
        for (LabLane lane : lab.plan().lanes()) {
            double tcp = medianSpan(lab, lane, Phase.TCP);
            note("TCP of %s over 40 ms: %.2f ms", lane.title(), tcp);
            assertEquals(40, tcp, 2);
        }
        double upgrade = medianSpan(lab, LabLane.SOCKET_COLD, Phase.UPGRADE);
        note("Upgrade over 40 ms: %.2f ms", upgrade);
        assertEquals(40, upgrade, 2);
    }

    @Test
    void tenMillisecondsAreRankedRightInEitherDirection() {
        for (Endpoint slower : List.of(Endpoint.BYTES, Endpoint.SSE, Endpoint.WEBSOCKET)) {
            for (Endpoint endpoint : Endpoint.values()) {
                rig.server.waits(endpoint, endpoint == slower ? 30 : 20);
            }
            Lab lab = rig.run(List.of(LabLane.BYTES_WARM, LabLane.SSE_WARM, LabLane.SOCKET_LATER), RUNS, 2,
                    NetworkProfile.NONE);
            for (Difference difference : lab.differences(Metric.TTFA)) {
                note("%s slower by 10 ms: %s", slower.title(), difference.sentence());
                boolean involved = difference.first().startsWith(slower.title())
                        || difference.second().startsWith(slower.title());
                assertEquals(involved, difference.verdict().namesAWinner(), difference.sentence());
                if (involved) {
                    boolean firstIsSlower = difference.first().startsWith(slower.title());
                    assertEquals(firstIsSlower ? Conclusion.SECOND_IS_LESS : Conclusion.FIRST_IS_LESS,
                            difference.verdict());
                }
            }
        }
    }

    @Test
    void noDifferenceNamesNoWinnerMoreThanOnceInTwentyLabs() {
        for (Endpoint endpoint : Endpoint.values()) {
            rig.server.waits(endpoint, 4);
        }
        int claims = 0;
        for (int i = 0; i < 20; i++) {
            Lab lab = rig.run(List.of(LabLane.BYTES_WARM, LabLane.SSE_WARM), RUNS, 1, NetworkProfile.NONE);
            claims += lab.differences(Metric.TTFA).getFirst().verdict().namesAWinner() ? 1 : 0;
        }
        note("No difference injected, 20 labs of 2 lanes with 20 runs: %d false claims", claims);
        assertTrue(claims <= 1, claims + " false claims");
    }

    @Test
    void aBusyMachineAndABlockedWindowMoveNoFigureByMoreThanTwoMilliseconds() throws Exception {
        Fx.start();
        List<LabLane> lanes = List.of(LabLane.BYTES_WARM, LabLane.SSE_WARM, LabLane.SOCKET_LATER);
        Lab quiet = rig.run(lanes, RUNS, 3, NetworkProfile.NONE);
        Lab busy = underLoad(lanes);
        for (LabLane lane : lanes) {
            double before = TruthRig.median(rig.errors(quiet, lane, Metric.TTFA));
            double under = TruthRig.median(rig.errors(busy, lane, Metric.TTFA));
            note("%s: error %.2f ms quiet, %.2f ms with four spinning processes and a blocked window", lane.title(),
                    before, under);
            assertEquals(before, under, 2, lane.title());
        }
    }

    private Lab underLoad(List<LabLane> lanes) throws IOException {
        List<Process> spinning = new ArrayList<>();
        Thread blocker = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Platform.runLater(() -> LockSupport.parkNanos(200_000_000));
                LockSupport.parkNanos(400_000_000);
            }
        });
        try {
            for (int i = 0; i < 4; i++) {
                spinning.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            return rig.run(lanes, RUNS, 3, NetworkProfile.NONE);
        } finally {
            blocker.interrupt();
            spinning.forEach(Process::destroyForcibly);
        }
    }

    private static double medianSpan(Lab lab, LabLane lane, Phase phase) {
        return TruthRig.median(lab.runsOf(lane).stream().filter(LabRun::counts)
                .flatMap(run -> run.trace().spans().stream().filter(span -> span.phase() == phase))
                .mapToDouble(LabTruthBenchmark::millis).toArray());
    }

    private static double millis(Span span) {
        return (span.endNanos() - span.beginNanos()) / 1e6;
    }

    private static double bound(double figureMillis) {
        return Math.max(2, figureMillis * 0.02);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is in a library that nothing else here needs
    private static void note(String format, Object... values) {
        REPORT.line(String.format(Locale.ROOT, format, values));
    }
}
