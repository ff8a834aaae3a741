package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What nobody caught is told.
class FaultsTest {
    private final BlockingQueue<CrashReport> told = new LinkedBlockingQueue<>();
    private final Faults faults = Faulty.none();

    @Test
    void whatATaskOfAnExecutorThrowsIsTold() throws InterruptedException {
        faults.tell(told::add);
        try (ScheduledThreadPoolExecutor disk = faults.oneThread(Thread.ofPlatform().factory())) {
            disk.execute(() -> {
                throw new IllegalStateException("not kept");
            });
            assertTold("IllegalStateException: not kept");
        }
    }

    @Test
    void anErrorOnAVirtualThreadIsTold() throws InterruptedException {
        faults.tell(told::add);
        Thread.ofVirtual().uncaughtExceptionHandler(faults).start(() -> {
            throw new StackOverflowError("too deep");
        });
        assertTold("StackOverflowError: too deep");
    }

    @Test
    void aWindowThatCannotBeToldThrowsNothing() {
        faults.tell(_ -> {
            throw new IllegalStateException("the window is gone");
        });
        faults.uncaughtException(Thread.currentThread(), new IllegalStateException("late"));
        assertEquals(0, told.size());
    }

    private void assertTold(String message) throws InterruptedException {
        CrashReport report = told.poll(20, TimeUnit.SECONDS);
        assertTrue(report != null && report.text().contains(message), String.valueOf(report));
    }
}
