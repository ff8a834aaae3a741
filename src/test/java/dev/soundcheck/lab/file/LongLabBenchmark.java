package dev.soundcheck.lab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.answer.Findings;
import dev.soundcheck.lab.plan.Change;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.lab.verdict.Verdict;
import dev.soundcheck.testing.Report;
import dev.soundcheck.testing.SimulatedLab;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// What a lab of ten thousand runs costs, each with four seconds of sound, the first time in a process. Wants a quiet
/// machine.
@Tag("benchmark")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LongLabBenchmark {
    private static final Report REPORT = new Report("long-lab", "A lab of 10,000 runs");
    private static final int CHUNKS = 40;
    private static final double SAVE_SECONDS = 2;
    private static final double OPEN_SECONDS = 2;
    private static final double VERDICT_SECONDS = 1;

    @TempDir
    static Path folder;

    private static final Lab LAB = lab();

    @AfterAll
    static void write() throws IOException {
        REPORT.write();
    }

    @Test
    @Order(1)
    void itIsSavedAndOpenedAndJudgedInTime() throws Exception {
        Path file = folder.resolve("long.lab.json");
        double saved = seconds("save", () -> {
            LabFiles.save(LAB, file);
            return 0;
        });
        Lab[] opened = new Lab[1];
        double open = seconds("open", () -> opened[0] = LabFiles.open(file));
        assertEquals(LAB.runs().size(), opened[0].runs().size());
        double verdict = seconds("verdict", () -> Verdict.of(LAB, Metric.TTFA).headline());
        assertTrue(saved < SAVE_SECONDS && open < OPEN_SECONDS && verdict < VERDICT_SECONDS,
                saved + " s, " + open + " s, " + verdict + " s");
    }

    @Test
    @Order(2)
    void everythingElseThatReadsAllOfIt() throws Exception {
        seconds("answer", () -> Findings.of(LAB));
        seconds("table", () -> LabFiles.table(LAB));
        seconds("report", () -> LabFiles.report(LAB));
    }

    private static double seconds(String what, Callable<?> work) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        work.call();
        double seconds = (System.nanoTime() - before) / 1e9;
        REPORT.row(what, seconds, "s");
        REPORT.row(what + ", processor time", (threads.getCurrentThreadCpuTime() - cpu) / 1e9, "s");
        return seconds;
    }

    private static Lab lab() {
        Random random = new Random(1);
        List<LabLane> lanes = LabLane.PLAIN.subList(0, 5).stream()
                .flatMap(lane -> List.of(lane, lane.with(List.of(new Change.Model("sonic-2"))))
                        .stream())
                .toList();
        return SimulatedLab.of(new LabPlan(LabRig.LINE, lanes, LabPlan.MOST_RUNS, 0, 1), CHUNKS,
                (lane, _) -> 100 + lane.title().length() % 3 + 15 * random.nextGaussian());
    }
}
