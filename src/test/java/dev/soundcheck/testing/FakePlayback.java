package dev.soundcheck.testing;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.audio.PlaybackState.Mode;
import org.jspecify.annotations.Nullable;

/// A playback whose position a test moves by hand. Any thread.
public final class FakePlayback implements Playback {
    // All guarded by this.
    private @Nullable PcmTrack track;
    private Mode mode = Mode.EMPTY;
    private long position;
    private long firstOutNanos;
    private OutputInfo output = OutputInfo.silence("No sound device was found; time is kept without one.");
    private boolean closed;
    private int underruns;
    private long underrunNanos;
    private double loopedTo;
    private @Nullable PlaybackState told;
    private double rate = 1;
    private Runnable meanwhile = () -> {};
    private final FakeControls controls = new FakeControls();

    public synchronized void output(OutputInfo info) {
        this.output = info;
    }

    /// Moves to the frame as if it were heard now; a position in a playing track plays on from there.
    public synchronized void hear(long frame, long atNanos) {
        position = frame;
        if (firstOutNanos == 0) {
            firstOutNanos = atNanos;
        }
        PcmTrack loaded = track;
        boolean over = loaded != null && loaded.complete() && frame >= loaded.frames();
        mode = over ? Mode.ENDED : Mode.PLAYING;
    }

    /// As `hear`, by the time in the track.
    public synchronized void hearSeconds(double seconds, long atNanos) {
        PcmTrack loaded = track;
        if (loaded == null) {
            throw new IllegalStateException("nothing is loaded");
        }
        hear(Math.min(loaded.frames(), loaded.format().frames(seconds)), atNanos);
    }

    /// The line ran dry so often, so long in all, each time as long.
    public synchronized void dry(int times, long nanos) {
        underruns = times;
        underrunNanos = nanos;
    }

    public synchronized @Nullable PcmTrack track() {
        return track;
    }

    public synchronized boolean closed() {
        return closed;
    }

    /// What happens once, while the next track is loaded.
    public synchronized void whileLoading(Runnable happens) {
        meanwhile = happens;
    }

    @Override
    public void load(PcmTrack next) {
        Runnable happens;
        synchronized (this) {
            happens = meanwhile;
            meanwhile = () -> {};
        }
        happens.run();
        take(next);
    }

    private synchronized void take(PcmTrack next) {
        track = next;
        mode = Mode.PAUSED;
        position = 0;
        firstOutNanos = 0;
    }

    @Override
    public synchronized void play() {
        if (track != null) {
            mode = position == 0 && firstOutNanos == 0 ? Mode.BUFFERING : Mode.PLAYING;
        }
    }

    @Override
    public synchronized void pause() {
        if (track != null) {
            mode = Mode.PAUSED;
        }
    }

    @Override
    public synchronized void stop() {
        if (track != null) {
            mode = Mode.PAUSED;
        }
        position = 0;
    }

    @Override
    public synchronized void seek(long frame) {
        position = frame;
    }

    @Override
    public synchronized void rate(double asked) {
        rate = asked;
    }

    public synchronized double rate() {
        return rate;
    }

    @Override
    public FakeControls controls() {
        return controls;
    }

    @Override
    public synchronized void loop(long fromFrame, long endFrame) {
        PcmTrack loaded = track;
        loopedTo = loaded == null ? 0 : loaded.format().seconds(endFrame);
    }

    /// Where the loop ends that was asked for last, 0 for none.
    public synchronized double loopedToSeconds() {
        return loopedTo;
    }

    @Override
    public void unloop() {}

    /// Tells from now on how it stood, as an engine does that has not come to its commands yet.
    public synchronized void keepTelling() {
        told = state();
    }

    public synchronized void tell() {
        told = null;
    }

    @Override
    public synchronized PlaybackState state() {
        PlaybackState late = told;
        if (late != null) {
            return late;
        }
        return new PlaybackState(mode, position, firstOutNanos, underruns, underrunNanos,
                underruns == 0 ? 0 : underrunNanos / underruns, output);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
