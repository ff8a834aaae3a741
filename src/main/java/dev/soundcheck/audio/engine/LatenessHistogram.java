package dev.soundcheck.audio.engine;

/// How late chunks came, by weight per 10 ms, the older the lighter. One thread.
final class LatenessHistogram {
    static final long BUCKET_NANOS = 10_000_000;
    private static final int BUCKETS = 151;
    private static final double DECAY = 0.7;
    /// Chunks on time that are assumed from the start, so that one late chunk among few does not decide.
    private static final double PRIOR = 20;

    private final double[] weights = new double[BUCKETS];

    /// A chunk that came early counts as one on time.
    void add(long lateNanos) {
        weights[Math.clamp(Math.ceilDiv(lateNanos, BUCKET_NANOS), 0, BUCKETS - 1)]++;
    }

    /// Reduces the weight of what was seen so far.
    void decay() {
        for (int i = 0; i < BUCKETS; i++) {
            weights[i] *= DECAY;
        }
    }

    /// The lateness that this share of the chunks did not exceed.
    long quantile(double part) {
        double all = PRIOR;
        for (double weight : weights) {
            all += weight;
        }
        double wanted = all * part;
        double sum = PRIOR;
        for (int i = 0; i < BUCKETS; i++) {
            sum += weights[i];
            if (sum >= wanted) {
                return i * BUCKET_NANOS;
            }
        }
        return (BUCKETS - 1) * BUCKET_NANOS;
    }
}
