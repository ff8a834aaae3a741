package dev.soundcheck.audio.engine;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.pcm.LoopRange;
import org.jspecify.annotations.Nullable;

/// The sum of the commands since the last look. Feeder's thread only.
final class Wish {
    private @Nullable PcmTrack track;
    private long frame = -1;
    private boolean play;
    private double rate = 1;
    private LoopRange loop = LoopRange.NONE;
    private boolean otherWay;
    private boolean playWhenBack;
    private @Nullable Runnable whenClosed;

    /// Adds one command.
    ///
    /// @param ended  the track was heard to its end, so that playing it means from the start
    void add(Command command, boolean ended) {
        switch (command) {
            case Command.Load(PcmTrack loaded) -> {
                track = loaded;
                moveTo(0);
                loop = LoopRange.NONE;
                setPlay(false);
            }
            case Command.Play() -> {
                if (ended && frame < 0) {
                    moveTo(loop.set() ? loop.fromFrame() : 0);
                }
                setPlay(true);
            }
            case Command.Pause() -> setPlay(false);
            case Command.Stop() -> {
                moveTo(0);
                setPlay(false);
            }
            case Command.Seek(long to) -> moveTo(Math.max(0, to));
            case Command.Rate(double asked) -> {
                otherWay |= rate != asked;
                rate = asked;
            }
            case Command.Loop(LoopRange range) -> {
                otherWay |= !loop.equals(range);
                loop = range;
            }
            case Command.Close(Runnable ending) -> {
                setPlay(false);
                whenClosed = ending;
            }
            case Command.UseOutput _,Command.Opened _ -> {
            }
        }
    }

    private void moveTo(long to) {
        frame = to;
    }

    private void setPlay(boolean wanted) {
        play = wanted;
        playWhenBack = false;
    }

    /// Stands still until there is a device again.
    void waitForDevice() {
        playWhenBack = play;
        play = false;
    }

    void deviceIsBack() {
        play |= playWhenBack;
        playWhenBack = false;
    }

    boolean waitsForDevice() {
        return playWhenBack;
    }

    boolean play() {
        return play;
    }

    void heardToTheEnd() {
        play = false;
    }

    double rate() {
        return rate;
    }

    /// How long this many frames play at the wanted rate.
    long playingNanos(PcmFormat format, long frames) {
        return Math.round(frames * 1e9 / format.sampleRateHz() / rate);
    }

    /// The loop, cut to the length of a complete track.
    LoopRange loopIn(PcmTrack playing) {
        long end = playing.complete() ? Math.min(loop.endFrame(), playing.frames()) : loop.endFrame();
        return !loop.set() || end <= loop.fromFrame() ? LoopRange.NONE : new LoopRange(loop.fromFrame(), end);
    }

    /// True where another place or another track was asked for.
    boolean elsewhere() {
        return track != null || frame >= 0;
    }

    /// Rate or loop have changed since `takeOtherWay`.
    boolean otherWay() {
        return otherWay;
    }

    void takeOtherWay() {
        otherWay = false;
    }

    @Nullable
    PcmTrack takeTrack() {
        PcmTrack taken = track;
        track = null;
        return taken;
    }

    /// The place to go to, -1 where none was named.
    long takeFrame() {
        long taken = frame;
        frame = -1;
        return taken;
    }

    @Nullable
    Runnable whenClosed() {
        return whenClosed;
    }
}
