package dev.soundcheck.cartesia.warmup;

/// Tells when work that is repeated gets no faster any more. One thread.
final class Steady {
    /// Rounds in which nothing was gained.
    private static final int ROUNDS = 4;
    /// Less than this share faster is no gain.
    private static final double GAIN = 0.05;

    private long bestNanos = Long.MAX_VALUE;
    private int rounds;

    void took(long nanos) {
        if (nanos < bestNanos * (1 - GAIN)) {
            bestNanos = nanos;
            rounds = 0;
        } else {
            rounds++;
        }
    }

    boolean reached() {
        return rounds >= ROUNDS;
    }
}
