package dev.soundcheck;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.settings.SettingsStore;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Saves the state of an open window every few seconds, so that a crash loses little typing. FX thread.
final class SettingsKeeper implements AutoCloseable {
    static final Duration PERIOD = Duration.ofSeconds(5);

    private final SettingsStore store;
    private final Supplier<Settings> kept;
    private final ScheduledFuture<?> looks;
    private boolean closed;

    /// @param kept   what the window holds; asked on the FX thread
    /// @param timer  not an animation: that would redraw the window all the time
    SettingsKeeper(SettingsStore store, Supplier<Settings> kept, Executor fx, ScheduledExecutorService timer,
            Duration period) {
        this.store = store;
        this.kept = kept;
        this.looks = timer.scheduleWithFixedDelay(() -> fx.execute(this::look), period.toMillis(), period.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /// Saves a last time.
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
