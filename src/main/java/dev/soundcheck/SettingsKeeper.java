package dev.soundcheck;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.settings.SettingsStore;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Stores what an open window holds every now and then, so that a crash costs seconds of typing. FX thread.
final class SettingsKeeper implements AutoCloseable {
    static final Duration PERIOD = Duration.ofSeconds(20);

    private final SettingsStore store;
    private final Supplier<Settings> kept;
    private final ScheduledFuture<?> looks;
    private boolean closed;

    /// @param kept   what the window holds; asked on the FX thread
    /// @param timer  not an animation, which would draw the window all the time
    SettingsKeeper(SettingsStore store, Supplier<Settings> kept, Executor fx, ScheduledExecutorService timer,
            Duration period) {
        this.store = store;
        this.kept = kept;
        this.looks = timer.scheduleWithFixedDelay(() -> fx.execute(this::look), period.toMillis(), period.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /// Looks a last time.
    @Override
    public void close() {
        look();
        closed = true;
        looks.cancel(false);
    }

    private void look() {
        if (!closed) {
            store.update(_ -> kept.get());
        }
    }
}
