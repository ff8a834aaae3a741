package dev.soundcheck.audio.line;

/// Moves the playback clock towards what the line reports, so slowly that no word jumps. Audio thread only.
///
/// The line's figure moves in steps of about 20 ms and is at times wrong by a whole buffer, so it is read only when it
/// has just moved, and trusted only near the prediction.
final class ClockCorrection {
    private static final double BELIEVED_NANOS = 40e6;
    private static final double SETTLED_SLEW = 0.005;
    /// While a stream is young, its start is known only to one step of the device, and few words are shown: a larger
    /// correction is allowed.
    private static final double YOUNG_SLEW = 0.03;
    private static final long YOUNG_NANOS = 600_000_000;
    private static final double SMOOTHING = 0.2;
    private static final int INSISTENT = 12;
    /// An error is worked off over about this long.
    private static final double HORIZON_NANOS = 500e6;
    private static final double YOUNG_HORIZON_NANOS = 150e6;

    private final PlaybackClock clock;
    private double nominalFramesPerNano;
    private long startedNanos;
    private long lastPulled;
    private long lastLookNanos;
    private double errorNanos;
    private boolean seenEdge;
    private int insisted;
    private double insistedNanos;

    ClockCorrection(PlaybackClock clock) {
        this.clock = clock;
    }

    void started(long nanos, int rateHz) {
        nominalFramesPerNano = rateHz / 1e9;
        startedNanos = nanos;
        lastLookNanos = nanos;
        lastPulled = Long.MIN_VALUE;
        errorNanos = 0;
        seenEdge = false;
        insisted = 0;
    }

    /// Looks at the line once.
    ///
    /// @param pulledFrame  the ring's frame up to which the device has fetched, if the line is right
    /// @param trusted      whether the line's figure is plausible in itself
    void look(long nanos, long pulledFrame, boolean trusted) {
        long sinceLook = nanos - lastLookNanos;
        lastLookNanos = nanos;
        boolean moved = lastPulled != Long.MIN_VALUE && pulledFrame > lastPulled;
        lastPulled = pulledFrame;
        if (!trusted || !moved) {
            return;
        }
        // On average the figure moved half the time since the last look ago. A device also fetches a few milliseconds
        // before it sounds, which takes back a part of that: a quarter remains.
        double error = (pulledFrame - clock.unlimited(nanos - sinceLook / 4)) / nominalFramesPerNano;
        if (Math.abs(error) > BELIEVED_NANOS) {
            insist(nanos, pulledFrame, error);
            return;
        }
        insisted = 0;
        errorNanos = seenEdge ? errorNanos + SMOOTHING * (error - errorNanos) : error;
        seenEdge = true;
        boolean young = nanos - startedNanos < YOUNG_NANOS;
        double most = young ? YOUNG_SLEW : SETTLED_SLEW;
        double slew = Math.clamp(errorNanos / (young ? YOUNG_HORIZON_NANOS : HORIZON_NANOS), -most, most);
        clock.pace(nanos, nominalFramesPerNano * (1 + slew));
    }

    /// A figure that is far off by a constant amount is right: the device stood still for a while without reporting it.
    private void insist(long nanos, long pulledFrame, double error) {
        insisted = Math.abs(error - insistedNanos) < BELIEVED_NANOS / 2 ? insisted + 1 : 1;
        insistedNanos = error;
        if (insisted >= INSISTENT) {
            clock.set(nanos, pulledFrame);
            insisted = 0;
            seenEdge = false;
        }
    }
}
