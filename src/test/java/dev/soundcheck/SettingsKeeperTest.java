package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.settings.SettingsStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsKeeperTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path folder;
    private final ScheduledExecutorService io = Executors.newSingleThreadScheduledExecutor();
    private final AtomicReference<Settings> window = new AtomicReference<>(Settings.DEFAULT);

    @AfterEach
    void stopIo() {
        io.shutdownNow();
    }

    @Test
    void whatIsTypedIsStoredWhileTheWindowIsOpen() throws InterruptedException {
        SettingsStore store = new SettingsStore(folder, io);
        window.set(Settings.DEFAULT.withText("typed"));
        CountDownLatch looks = new CountDownLatch(2);
        try (SettingsKeeper _ = new SettingsKeeper(store, () -> {
            looks.countDown();
            return window.get();
        }, Runnable::run, io, Duration.ofMillis(1))) {
            assertTrue(looks.await(60, TimeUnit.SECONDS));
            assertEquals("typed", store.settings().text());
        }
    }

    @Test
    void theLastLookIsAtTheClosingWindow() {
        SettingsStore store = new SettingsStore(folder, io);
        SettingsKeeper keeper = new SettingsKeeper(store, window::get, Runnable::run, io, Duration.ofHours(1));
        window.set(Settings.DEFAULT.withText("last words"));
        keeper.close();
        store.close();
        assertEquals("last words", new SettingsStore(folder, io).settings().text());
    }
}
