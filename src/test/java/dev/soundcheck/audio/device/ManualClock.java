package dev.soundcheck.audio.device;

import dev.soundcheck.trace.NanoClock;

/// A clock that stands still until it is moved.
public final class ManualClock implements NanoClock {
    private long nanos = 1_000_000_000_000L;

    @Override
    public long nanoTime() {
        return nanos;
    }

    public void advanceMillis(double millis) {
        nanos += Math.round(millis * 1e6);
    }
}
