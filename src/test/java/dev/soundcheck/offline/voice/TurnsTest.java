package dev.soundcheck.offline.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TurnsTest {
    private final AtomicLong clockNanos = new AtomicLong();
    private final Turns turns = new Turns(1, clockNanos::get);
    private final BlockingQueue<String> served = new LinkedBlockingQueue<>();
    private final CountDownLatch busy = new CountDownLatch(1);
    private final Thread holder = Thread.ofPlatform().daemon().unstarted(this::hold);

    @BeforeEach
    void takeTheOnlyTurn() throws Exception {
        holder.start();
        served.take();
    }

    @AfterEach
    void free() {
        busy.countDown();
    }

    @Test
    void aNewStreamGoesBeforeOneThatIsFarAhead() throws Exception {
        ask("far ahead", 60, 0);
        ask("new", 0, 1);
        busy.countDown();

        assertEquals(List.of("new", "far ahead"), List.of(served.take(), served.take()));
    }

    @Test
    void theOneWhoseListenerFallsSilentFirstGoesFirst() throws Exception {
        ask("one second", 1, 0);
        ask("half a second", 0.5, 1);
        busy.countDown();

        assertEquals(List.of("half a second", "one second"), List.of(served.take(), served.take()));
    }

    @Test
    void streamsThatAreAllFarAheadAreServedAsTheyCame() throws Exception {
        ask("first", 600, 0);
        ask("second", 60, 1);
        ask("third", 6000, 2);
        busy.countDown();

        assertEquals(List.of("first", "second", "third"), List.of(served.take(), served.take(), served.take()));
    }

    @Test
    void aStreamThatIsStoppedWhileItWaitsTakesNoTurn() throws Exception {
        Thread stopped = ask("stopped", 0, 0);
        ask("next", 10, 1);
        stopped.interrupt();
        stopped.join();
        busy.countDown();

        assertEquals("next", served.take());
    }

    @Test
    void workThatFailsGivesItsTurnBack() throws Exception {
        busy.countDown();
        holder.join();
        Turns.Stream stream = turns.stream();
        Turns.Work<String, IllegalStateException> failing = () -> {
            throw new IllegalStateException();
        };

        assertThrows(IllegalStateException.class, () -> stream.work(failing));
        assertEquals("served", stream.work(() -> "served"));
    }

    private void hold() {
        try {
            turns.stream().work(() -> {
                served.add("held");
                busy.await();
                return "freed";
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns once the stream waits in line.
    private Thread ask(String name, double aheadSeconds, int before) {
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            Turns.Stream stream = turns.stream();
            stream.made(aheadSeconds);
            try {
                stream.work(() -> served.add(name));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (turns.waiting() <= before) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
