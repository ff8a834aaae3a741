package dev.soundcheck.audio.line;

/// Which frame of the ring leaves the loudspeaker at a given instant.
///
/// A straight line through an anchor, never beyond what the line has been given. Written by the audio thread alone,
/// without allocating; read by any thread. The fields are one unit, guarded by a sequence number that is odd while they
/// change.
public final class PlaybackClock {
    private volatile int sequence;
    private volatile double anchorFrame;
    private volatile long anchorNanos;
    private volatile double framesPerNano;
    private volatile long limitFrame;

    /// Audio thread: sound begins with `frame` at `nanos`; the line has been given everything below `writtenFrame`.
    void start(long frame, long nanos, long writtenFrame, int rateHz) {
        int even = beginChange();
        anchorFrame = frame;
        anchorNanos = nanos;
        framesPerNano = rateHz / 1e9;
        limitFrame = writtenFrame;
        sequence = even;
    }

    /// Audio thread: more has been given to the line.
    void written(long frame) {
        limitFrame = frame;
    }

    /// Audio thread: nothing sounds from now on.
    ///
    /// @return the frame at which it stood still
    long freeze(long nanos) {
        long still = heard(nanos);
        limitFrame = still;
        return still;
    }

    /// Audio thread: corrects the clock: this frame is heard at that time. The pace stays.
    void set(long nanos, long frame) {
        int even = beginChange();
        anchorFrame = frame;
        anchorNanos = nanos;
        sequence = even;
    }

    /// Audio thread: goes on from the current frame at a new pace.
    void pace(long nanos, double newFramesPerNano) {
        double now = unlimited(nanos);
        int even = beginChange();
        anchorFrame = now;
        anchorNanos = nanos;
        framesPerNano = newFramesPerNano;
        sequence = even;
    }

    /// Audio thread: the frame by the straight line, even beyond what was written.
    double unlimited(long nanos) {
        return anchorFrame + (nanos - anchorNanos) * framesPerNano;
    }

    /// Audio thread: when the straight line reaches a frame.
    long nanosOf(long frame) {
        return anchorNanos + Math.round((frame - anchorFrame) / framesPerNano);
    }

    /// Any thread. Before the anchor it runs backwards, so that a delayed view of it stays a straight line.
    public long heard(long nanos) {
        while (true) {
            int before = sequence;
            double line = anchorFrame + (nanos - anchorNanos) * framesPerNano;
            long most = limitFrame;
            if ((before & 1) == 0 && before == sequence) {
                return Math.min(most, (long) Math.floor(line));
            }
            Thread.onSpinWait();
        }
    }

    private int beginChange() {
        int even = sequence;
        sequence = even + 1;
        return even + 2;
    }
}
