package dev.soundcheck.audio;

import dev.soundcheck.trace.NanoClock;

/// A clock that stands still until it is moved.
final class ManualClock implements NanoClock {
    private long nanos = 1_000_000_000_000L;

    @Override
    public long nanoTime() {
        return nanos;
    }

    void advanceMillis(double millis) {
        nanos += Math.round(millis * 1e6);
    }
}
