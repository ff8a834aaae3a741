package dev.soundcheck.cartesia.warmup;

/// Recognizes when repeated work gets no faster any more. One thread.
final class Steady {
    /// This many rounds without a gain end it.
    private static final int ROUNDS = 4;
    /// A smaller share is no gain.
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
