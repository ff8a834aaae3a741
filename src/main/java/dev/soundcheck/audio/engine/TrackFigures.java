package dev.soundcheck.audio.engine;

import dev.soundcheck.audio.line.Hiccups;

/// When a track was first heard, and how often and how long its sound was missing afterwards. Feeder's thread only.
///
/// A silence is counted when sound comes back, or when it was long: a short silence at the end of a stream is no gap.
final class TrackFigures {
    private static final long LONG_SILENCE_NANOS = 1_000_000_000L;

    private final Hiccups hiccups;
    private int hiccupsBefore;
    private long hiccupNanosBefore;
    private long hiccupNanosSeen;
    private long askedNanos;
    private long firstOutNanos;
    private long startDelayNanos;
    private int underruns;
    private long underrunNanos;
    private long longestDryNanos;
    private long drySinceNanos;
    private boolean dry;

    TrackFigures(Hiccups hiccups) {
        this.hiccups = hiccups;
    }

    /// Starts again for another track.
    void reset() {
        hiccupsBefore = hiccups.count();
        hiccupNanosBefore = hiccups.nanos();
        firstOutNanos = 0;
        startDelayNanos = 0;
        underruns = 0;
        underrunNanos = 0;
        longestDryNanos = 0;
        hiccupNanosSeen = hiccups.nanos();
        dry = false;
    }

    /// Playback was asked for.
    void asked(long nanos) {
        askedNanos = nanos;
    }

    /// The line ran dry and more sound will follow.
    void drySince(long nanos) {
        drySinceNanos = nanos;
        dry = true;
    }

    /// The track ended after a silence. A short silence is a normal end; a long one was missing sound.
    void endedAfter(long silentSinceNanos, long nanos) {
        if (nanos - silentSinceNanos >= LONG_SILENCE_NANOS) {
            wasDry(nanos - silentSinceNanos);
        }
    }

    private void wasDry(long lastedNanos) {
        underruns++;
        underrunNanos += lastedNanos;
        longestDryNanos = Math.max(longestDryNanos, lastedNanos);
    }

    /// The line has sounded since `nanos`; the track's first sound had arrived at `firstSoundNanos`.
    void soundsSince(long nanos, long firstSoundNanos) {
        if (dry && nanos >= drySinceNanos) {
            wasDry(nanos - drySinceNanos);
            dry = false;
        }
        if (firstOutNanos == 0) {
            firstOutNanos = nanos;
            // Sound is noticed a little after it came, so the line can seem to start before it.
            startDelayNanos = Math.max(1, nanos - Math.max(askedNanos, firstSoundNanos));
        }
    }

    /// 0 before it was heard.
    long firstOutNanos() {
        return firstOutNanos;
    }

    /// From when sound was there and playback was asked for, to the first frame out.
    long startDelayNanos() {
        return startDelayNanos;
    }

    int underruns() {
        return underruns + hiccups.count() - hiccupsBefore;
    }

    long underrunNanos() {
        return underrunNanos + hiccups.nanos() - hiccupNanosBefore;
    }

    /// Also counts a new gap that this machine caused. It is called so often that two gaps never fall between two calls.
    long longestDryNanos() {
        long seen = hiccups.nanos();
        longestDryNanos = Math.max(longestDryNanos, seen - hiccupNanosSeen);
        hiccupNanosSeen = seen;
        return longestDryNanos;
    }
}
