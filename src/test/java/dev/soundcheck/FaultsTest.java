package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What nobody caught is told.
class FaultsTest {
    private final BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
    private final Faults faults = new Faults();

    @Test
    void whatATaskOfAnExecutorThrowsIsTold() throws InterruptedException {
        faults.tell(told::add);
        try (ScheduledThreadPoolExecutor disk = faults.oneThread(Thread.ofPlatform().factory())) {
            disk.execute(() -> {
                throw new IllegalStateException("not kept");
            });
            assertEquals("not kept", message());
        }
    }

    @Test
    void anErrorOnAVirtualThreadIsTold() throws InterruptedException {
        faults.tell(told::add);
        Thread.ofVirtual().uncaughtExceptionHandler(faults).start(() -> {
            throw new StackOverflowError("too deep");
        });
        assertEquals("too deep", message());
    }

    @Test
    void aWindowThatCannotBeToldThrowsNothing() {
        faults.tell(_ -> {
            throw new IllegalStateException("the window is gone");
        });
        faults.uncaughtException(Thread.currentThread(), new IllegalStateException("late"));
        assertEquals(0, told.size());
    }

    private @Nullable String message() throws InterruptedException {
        Throwable fault = told.poll(20, TimeUnit.SECONDS);
        return fault == null ? null : fault.getMessage();
    }
}
