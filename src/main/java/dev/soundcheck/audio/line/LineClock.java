package dev.soundcheck.audio.line;

import dev.soundcheck.audio.device.AudioOutput;

/// When the line began to sound, ran dry and stood still, and the playback clock in between: corrected by what the line
/// reports, held back while this machine gives it no sound.
///
/// Written by the audio thread alone, without allocating. What is published is for any thread.
public final class LineClock {
    private final PlaybackClock clock;
    private final ClockCorrection correction;
    private final Hiccups hiccups = new Hiccups();
    private volatile long stoppedFrame;
    private volatile long startedNanos;
    private volatile long drySinceNanos;

    LineClock(PlaybackClock clock) {
        this.clock = clock;
        this.correction = new ClockCorrection(clock);
    }

    /// Gaps that this machine caused, not the service.
    public Hiccups hiccups() {
        return hiccups;
    }

    /// The frame that was heard when the line last stood still.
    public long stoppedFrame() {
        return stoppedFrame;
    }

    /// When the line was last made to sound.
    public long startedNanos() {
        return startedNanos;
    }

    /// When the line ran out of sound; valid in `DRYING` and `DRY` only.
    public long drySinceNanos() {
        return drySinceNanos;
    }

    /// The line sounds from now on.
    ///
    /// @param frame         the first one
    /// @param writtenFrame  the line holds everything below it
    void start(long nanos, long frame, long writtenFrame, int rateHz) {
        clock.start(frame, nanos, writtenFrame, rateHz);
        correction.started(nanos, rateHz);
        startedNanos = nanos;
    }

    /// Compares the clock with what the line still holds.
    ///
    /// @param givenFrame  the line was given everything below it, silence behind the sound included
    void look(long nanos, AudioOutput line, long givenFrame) {
        int queued = line.queuedFrames();
        boolean plausible = queued > 0 && queued <= line.bufferFrames();
        correction.look(nanos, givenFrame - queued, plausible);
    }

    /// Does not pass the last written frame while there is more to write: where the clock has reached it, this thread
    /// came late, or the device stood still.
    void holdBack(long nanos, long writtenFrame) {
        if (passed(nanos, writtenFrame)) {
            hiccups.since(clock.nanosOf(writtenFrame));
            clock.set(nanos, writtenFrame);
        }
    }

    /// The line has taken more sound.
    void written(long nanos, long frame) {
        clock.written(frame);
        hiccups.over(nanos);
    }

    /// The line has nothing left, because nothing more has come.
    void ranDry(long nanos, long writtenFrame) {
        drySinceNanos = Math.min(nanos, clock.nanosOf(writtenFrame));
    }

    /// Nothing sounds from now on.
    void stop(long nanos) {
        hiccups.over(nanos);
        stoppedFrame = clock.freeze(nanos);
    }

    /// True where everything below the frame has sounded by then.
    boolean passed(long nanos, long frame) {
        return clock.unlimited(nanos) >= frame;
    }

    /// When everything below the frame will have sounded.
    long nanosOf(long frame) {
        return clock.nanosOf(frame);
    }
}
