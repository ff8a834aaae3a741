package dev.soundcheck.audio.engine;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;

/// Decides when enough has arrived to start, or to go on after the line ran dry. Feeder's thread only.
///
/// What counts is not how much has arrived but how late the next chunk may come without a gap: the *tolerance*. A
/// stream in real time by chunks of 100 ms has no tolerance at all with one chunk in hand; one that comes ten times
/// faster has plenty. The tolerance asked for is small at first and grows to the 95th percentile of the lateness seen,
/// of which older takes count less.
final class StartPolicy {
    /// Pinned tolerance that means "adapt".
    static final int ADAPTIVE = -1;
    static final int MOST_PINNED_MILLIS = 1500;

    private static final long LEAST_NANOS = 30_000_000;
    private static final long MOST_NANOS = 400_000_000;
    /// The worst cost of handing over: feeder, audio thread, device block.
    private static final long GUARD_NANOS = 10_000_000;

    private final LatenessHistogram lateness = new LatenessHistogram();
    private volatile int pinnedMillis = ADAPTIVE;
    private PcmFormat format = new PcmFormat(PcmEncoding.S16LE, 44_100);
    private long firstNanos;
    /// What lateness is counted from: the first chunk, or the one that ended a silence.
    private long baseNanos;
    private long baseFrames;
    private long lastNanos;
    private long lastChunkNanos;
    private long seenFrames;
    private int chunks;
    private boolean rebuffering;

    /// Any thread. `ADAPTIVE` or 0…1500 ms.
    void pin(int millis) {
        if (millis < ADAPTIVE || millis > MOST_PINNED_MILLIS) {
            throw new IllegalArgumentException("a start threshold of " + millis + " ms");
        }
        pinnedMillis = millis;
    }

    /// Another track is loaded. `frames` of it are there already and say nothing about lateness.
    void loaded(PcmFormat newFormat, long frames) {
        format = newFormat;
        seenFrames = frames;
        chunks = 0;
        lastChunkNanos = 0;
        rebuffering = false;
        lateness.decay();
    }

    /// The line ran dry: asks for twice the tolerance until the next start.
    void ranDry() {
        rebuffering = true;
    }

    void started() {
        rebuffering = false;
    }

    /// Notes what has arrived. Called whenever the track has grown.
    void arrived(long nanos, long frames) {
        long grown = frames - seenFrames;
        if (grown <= 0) {
            return;
        }
        boolean first = chunks++ == 0;
        if (first) {
            firstNanos = nanos;
        } else {
            lateness.add(nanos - baseNanos - toNanos(seenFrames - baseFrames));
        }
        if (first || rebuffering) {
            baseNanos = nanos;
            baseFrames = seenFrames;
        }
        lastNanos = nanos;
        lastChunkNanos = toNanos(grown);
        seenFrames = frames;
    }

    /// How long to wait before starting.
    ///
    /// @param aheadNanos  how long the received sound plays
    /// @return nanoseconds until it is time to start, 0 for now; `Long.MAX_VALUE` where only more sound can help
    long untilReady(long nanos, long aheadNanos, boolean complete) {
        if (complete) {
            return 0;
        }
        if (aheadNanos <= 0) {
            return Long.MAX_VALUE;
        }
        long need = toleranceNanos() == 0 ? 0 : toleranceNanos() + GUARD_NANOS;
        long bySurplus = untilSurplus(nanos, aheadNanos, rebuffering ? 2 * need : need);
        boolean fromTheFirst = !rebuffering && chunks > 0 && aheadNanos >= toNanos(seenFrames);
        long byDelay = fromTheFirst ? Math.max(0, firstNanos + need - nanos) : Long.MAX_VALUE;
        return Math.min(bySurplus, byDelay);
    }

    /// When the first chunk of this track was seen; 0 where it was there from the beginning.
    long firstNanos() {
        return chunks == 0 ? 0 : firstNanos;
    }

    /// The lateness of a chunk that would cause no gap, as required now.
    long toleranceNanos() {
        int pinned = pinnedMillis;
        return pinned == ADAPTIVE ? Math.clamp(lateness.quantile(0.95), LEAST_NANOS, MOST_NANOS) : pinned * 1_000_000L;
    }

    /// Assumes that the next chunk comes when the last one has been played: no stream has to be faster.
    private long untilSurplus(long nanos, long aheadNanos, long need) {
        long untilNext = Math.max(0, Math.min(lastChunkNanos, aheadNanos) - (nanos - lastNanos));
        long missing = need - (aheadNanos - untilNext);
        if (missing <= 0) {
            return 0;
        }
        return missing <= untilNext ? missing : Long.MAX_VALUE;
    }

    private long toNanos(long frames) {
        return frames * 1_000_000_000L / format.sampleRateHz();
    }
}
