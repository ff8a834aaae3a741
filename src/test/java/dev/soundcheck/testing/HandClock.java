package dev.soundcheck.testing;

import dev.soundcheck.trace.NanoClock;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that moves only when a test moves it. Any thread.
public final class HandClock implements NanoClock {
    private final AtomicLong nanos = new AtomicLong(1_000_000_000L);

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    public void advanceMillis(double millis) {
        nanos.addAndGet(Math.round(millis * 1_000_000));
    }
}
