package dev.soundcheck.audio.engine;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.audio.device.AudioOutput;
import dev.soundcheck.audio.line.LinePump;
import dev.soundcheck.audio.line.PumpPhase;
import dev.soundcheck.audio.pcm.FrameMap;
import dev.soundcheck.trace.NanoClock;
import org.jspecify.annotations.Nullable;

/// The loaded track and its playback figures so far. Feeder's thread only.
final class LoadedTrack {
    private final LinePump pump;
    private final StartPolicy policy;
    private final NanoClock time;
    private final Runnable wakeFeeder;
    private final TrackFigures figures;
    private @Nullable PcmTrack track;

    /// @param policy      told of the track and of what arrives of it
    /// @param wakeFeeder  called when the track has grown
    LoadedTrack(LinePump pump, StartPolicy policy, NanoClock time, Runnable wakeFeeder) {
        this.pump = pump;
        this.policy = policy;
        this.time = time;
        this.wakeFeeder = wakeFeeder;
        this.figures = new TrackFigures(pump.clock().hiccups());
    }

    /// Null before the first.
    @Nullable
    PcmTrack track() {
        return track;
    }

    /// Loads a track in place of the one before.
    void load(PcmTrack next) {
        PcmTrack old = track;
        if (old != null) {
            old.watch(() -> {});
        }
        track = next;
        next.watch(wakeFeeder);
        policy.loaded(next.format(), next.complete() ? next.frames() : 0);
        figures.reset();
    }

    /// Tells the policy what has arrived and returns how many frames that is. Called in every mode: a chunk that
    /// arrives during a pause is not late.
    long noteArrivals() {
        if (track == null) {
            return 0;
        }
        long frames = track.frames();
        policy.arrived(time.nanoTime(), frames);
        return frames;
    }

    /// The track as the commands want it heard; null where there is no track or no line yet.
    Feed.@Nullable Score score(Wish wish) {
        PcmTrack playing = track;
        AudioOutput line = pump.output();
        return playing == null || line == null
                ? null
                : new Feed.Score(playing, wish.rate(), wish.loopIn(playing), line.format().rateHz());
    }

    /// Playback was asked for.
    void asked() {
        figures.asked(time.nanoTime());
    }

    /// The line has started to sound.
    void sounds() {
        figures.soundsSince(pump.clock().startedNanos(), policy.firstNanos());
    }

    /// The silence that the pump is in ends.
    ///
    /// @param soundFollows  false where it was the end of the track
    void silenceEnds(boolean soundFollows) {
        if (soundFollows) {
            figures.drySince(pump.clock().drySinceNanos());
        } else {
            figures.endedAfter(pump.clock().drySinceNanos(), time.nanoTime());
        }
    }

    /// What the monitor shows.
    ///
    /// @param map   null where nothing was played since the last jump; then `restFrame` is the position
    Monitor.Published published(Mode mode, @Nullable FrameMap map, long restFrame, double rate) {
        AudioOutput line = pump.output();
        return new Monitor.Published(mode, track, map, restFrame, rate, figures.firstOutNanos(),
                figures.startDelayNanos(), figures.underruns(), figures.underrunNanos(), figures.longestDryNanos(),
                silentSinceNanos(mode), policy.toleranceNanos(), line == null ? Monitor.OPENING : line.info());
    }

    /// 0 where there is no silence in the middle of the track.
    private long silentSinceNanos(Mode mode) {
        boolean starves = mode == Mode.BUFFERING && pump.phase() == PumpPhase.DRY
                && figures.firstOutNanos() != 0 && track != null && !track.complete();
        return starves ? pump.clock().drySinceNanos() : 0;
    }
}
