package dev.soundcheck.audio;

/// How late chunks came, by weight per 10 ms, the older the lighter. One thread.
final class LatenessHistogram {
    static final long BUCKET_NANOS = 10_000_000;
    private static final int BUCKETS = 151;
    private static final double DECAY = 0.7;

    private final double[] weights = new double[BUCKETS];

    /// Early is as good as on time.
    void add(long lateNanos) {
        weights[Math.clamp(Math.ceilDiv(lateNanos, BUCKET_NANOS), 0, BUCKETS - 1)]++;
    }

    /// Makes what was seen so far count less than what will be.
    void decay() {
        for (int i = 0; i < BUCKETS; i++) {
            weights[i] *= DECAY;
        }
    }

    /// The lateness that this part of the chunks stayed within; 0 while none was seen.
    long quantile(double part) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        double wanted = all * part;
        double sum = 0;
        for (int i = 0; i < BUCKETS && all > 0; i++) {
            sum += weights[i];
            if (sum >= wanted) {
                return i * BUCKET_NANOS;
            }
        }
        return 0;
    }
}
