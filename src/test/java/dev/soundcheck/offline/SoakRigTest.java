package dev.soundcheck.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A day of clients of every kind in some minutes: afterwards the process holds what it held before. `-Prig` runs it.
@Tag("rig")
class SoakRigTest {
    private static final Logger LOG = LoggerFactory.getLogger(SoakRigTest.class);
    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("soundcheck.soak.minutes", 5));
    private static final int CLIENTS = 6;
    private static final int SOCKETS = 10_000;
    private static final Resources SLACK = new Resources(16, 4, 8);

    private OfflineServer server;
    private Misuse misuse;
    private Resources before;

    @BeforeEach
    void start() throws Exception {
        server = OfflineServer.start(OfflineOptions.EMBEDDED.withRun(RunOptions.USUAL.withoutFurtherLanguages()));
        server.ready().join();
        misuse = new Misuse(server);
        Random random = new Random(3);
        for (int warm = 0; warm < 60; warm++) {
            misuse.any(random);
        }
        before = Resources.now();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void minutesOfMixedClientsLeaveNothingBehind() throws Exception {
        long until = System.nanoTime() + LENGTH.toNanos();
        AtomicInteger served = new AtomicInteger();
        together(client -> {
            Random random = new Random(client);
            while (System.nanoTime() < until) {
                misuse.any(random);
                served.incrementAndGet();
            }
        });

        LOG.info("{} clients: {}, then {}", served, before, Resources.backTo(before, SLACK));
    }

    @Test
    void tenThousandSocketsThatAreOpenedAndDroppedLeaveNothingBehind() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        together(_ -> {
            for (int i = 0; i < SOCKETS / CLIENTS + 1; i++) {
                misuse.droppedSocket(i % 100 == 0);
                opened.incrementAndGet();
            }
        });

        assertEquals((SOCKETS / CLIENTS + 1) * CLIENTS, opened.get());
        LOG.info("{} sockets: {}, then {}", opened, before, Resources.backTo(before, SLACK));
    }

    private static void together(Client client) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    client.run(number);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private interface Client {
        void run(int number) throws Exception;
    }
}
