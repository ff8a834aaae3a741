package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClosingTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void thePartsAreClosedInTheirOrderAndOnce() {
        Closing closing = new Closing(_ -> {}, List.of(() -> closed.add("settings"), () -> closed.add("takes")));
        closing.close();
        closing.close();
        assertEquals(List.of("settings", "takes"), closed);
    }

    @Test
    void aPartThatFailsKeepsNoOtherOpen() {
        Closing closing = new Closing(_ -> {}, List.of(() -> closed.add("settings"), () -> {
            throw new IllegalStateException("not on the FX thread");
        }, () -> closed.add("takes")));
        assertThrows(IllegalStateException.class, closing::close);
        assertEquals(List.of("settings", "takes"), closed);
    }

    @Test
    void theThreadOfTheHookClosesThemWhereTheWindowHangs() {
        Closing closing = new Closing(_ -> {}, List.of(() -> closed.add("settings")));
        closing.closeAtEnd(_ -> {});
        assertEquals(List.of("settings"), closed);
    }

    @Test
    @Timeout(60)
    void aPartThatHangsDoesNotKeepTheThreadOfTheHook() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch freed = new CountDownLatch(1);
        Closing closing = new Closing(_ -> {}, List.of(() -> {
            begun.countDown();
            assertDoesNotThrow(() -> freed.await());
        }));
        Thread window = Thread.ofPlatform().start(closing::close);
        begun.await();
        closing.closeAtEnd(_ -> {});
        assertTrue(window.isAlive());
        freed.countDown();
        window.join();
    }
}
