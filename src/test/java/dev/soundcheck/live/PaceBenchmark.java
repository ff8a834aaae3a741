package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.trace.NanoClock;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Measures how exactly the simulated model keeps its times.
@Tag("benchmark")
class PaceBenchmark {
    private static final int TOKENS = 600;

    @Test
    void tokensComeWithinTwoMillisecondsOfTheirTimes() throws InterruptedException {
        ModelPace pace = new ModelPace(50, 150, 0.3, 1, 1);
        long[] due = pace.schedule(TOKENS);
        long[] late = new long[TOKENS];
        AtomicInteger next = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(1);
        try (ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor()) {
            RunClock clock = RunClock.of(thread, NanoClock.system());
            long start = System.nanoTime();
            new SimulatedModel(Collections.nCopies(TOKENS, "a"), pace, clock, _ -> {
                int token = next.getAndIncrement();
                late[token] = System.nanoTime() - start - due[token];
            }, ended::countDown).start();
            ended.await();
        }
        Arrays.sort(late);
        assertTrue(late[TOKENS * 95 / 100] / 1e6 <= 2);
    }
}
