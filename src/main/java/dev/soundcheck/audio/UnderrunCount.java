package dev.soundcheck.audio;

/// How often and how long sound was missing in the middle of a track. Feeder's thread only.
///
/// Counted when sound comes back: a stream that turns out to have been at its end missed nothing.
final class UnderrunCount {
    private int count;
    private long nanos;
    private long drySinceNanos;
    private boolean dry;

    void reset() {
        count = 0;
        nanos = 0;
        dry = false;
    }

    /// More will be heard after a silence that began then.
    void drySince(long sinceNanos) {
        drySinceNanos = sinceNanos;
        dry = true;
    }

    /// The line sounds, since then.
    void soundsSince(long sinceNanos) {
        if (dry && sinceNanos >= drySinceNanos) {
            count++;
            nanos += sinceNanos - drySinceNanos;
            dry = false;
        }
    }

    int count() {
        return count;
    }

    long nanos() {
        return nanos;
    }
}
