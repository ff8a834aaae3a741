package dev.soundcheck.audio.engine;

import dev.soundcheck.audio.OutputLoss;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.audio.device.AudioOutput;
import dev.soundcheck.audio.device.OutputOpener;
import dev.soundcheck.audio.line.LinePump;
import dev.soundcheck.audio.line.PcmRing;
import dev.soundcheck.audio.line.PumpOrders;
import dev.soundcheck.audio.pcm.FrameMap;
import dev.soundcheck.trace.NanoClock;
import org.jspecify.annotations.Nullable;

/// Carries out commands and keeps the ring fed. All of it runs on the feeder's thread, but `post`, which any thread may
/// call; what it publishes goes to the `Monitor`.
///
/// The feeder decides and the audio thread obeys: the ring is only fed while no order is under way.
final class Transport {
    private static final long UNTIL_WOKEN = LinePump.UNTIL_WOKEN;
    private static final long FEEDING_NANOS = 20_000_000;

    private final Inbox inbox;
    private final LinePump pump;
    private final PumpOrders orders;
    private final NanoClock time;
    private final Monitor monitor;
    private final Runnable wakePump;
    private final Runnable wakeSelf;
    private final Feed feed;
    private final OutputCare outputs;
    private final Wish wish = new Wish();
    private final StartPolicy policy = new StartPolicy();
    private final TrackFigures figures;

    private @Nullable PcmTrack track;
    private Mode mode = Mode.EMPTY;
    /// Where the sound stands still, or will begin.
    private long rest;
    /// Something is in the ring or the line, or the pump has been told to make it so.
    private boolean sounding;
    private boolean halting;
    private boolean turning;
    private volatile OutputLoss whenLost = OutputLoss.KEEP_TIME;

    Transport(PcmRing ring, LinePump pump, Monitor monitor, NanoClock time, OutputOpener opener, Runnable wakePump,
            Runnable wakeSelf) {
        this.pump = pump;
        this.orders = pump.orders();
        this.time = time;
        this.monitor = monitor;
        this.wakePump = wakePump;
        this.wakeSelf = wakeSelf;
        this.figures = new TrackFigures(pump.hiccups());
        this.feed = new Feed(ring);
        this.inbox = new Inbox(wakeSelf);
        this.outputs = new OutputCare(opener, time, inbox::deliver);
        outputs.want("");
    }

    /// Any thread.
    void post(Command command) {
        inbox.post(command);
    }

    /// Any thread.
    void whenLost(OutputLoss choice) {
        whenLost = choice;
    }

    StartPolicy policy() {
        return policy;
    }

    /// Feeder's thread: does what is due and says how long nothing will be.
    long step() {
        inbox.drain(wish, outputs, mode == Mode.ENDED);
        if (!orders.settled()) {
            return UNTIL_WOKEN;
        }
        if (halting) {
            halting = false;
            stoodStill();
        }
        if (sounding && haltWanted()) {
            halting = true;
            orders.halt();
            wakePump.run();
            return UNTIL_WOKEN;
        }
        if (sounding && turn()) {
            return UNTIL_WOKEN;
        }
        if (haltWanted()) {
            change();
        }
        if (track != null) { // whatever it is at: a chunk that comes in a pause is not late
            policy.arrived(time.nanoTime(), track.frames());
        }
        long wait = sounding ? keepOn() : mode == Mode.BUFFERING ? begin() : UNTIL_WOKEN;
        publish();
        Runnable whenClosed = wish.whenClosed();
        if (whenClosed != null && !sounding) {
            inbox.close();
            outputs.retire();
            whenClosed.run();
            return UNTIL_WOKEN;
        }
        return Math.min(wait, active() || wish.waitsForDevice() || outputs.none() ? outputs.look() : UNTIL_WOKEN);
    }

    private boolean active() {
        return mode == Mode.PLAYING || mode == Mode.BUFFERING;
    }

    private boolean haltWanted() {
        return wish.elsewhere() || outputs.changed() || wish.play() != active();
    }

    private void stoodStill() {
        sounding = false;
        turning = false;
        FrameMap map = feed.map();
        feed.end();
        policy.started();
        if (map != null) {
            rest = map.at(pump.stoppedAt());
        }
    }

    /// Rate or loop have changed: what is in the line is played, what is in the ring is made anew.
    private boolean turn() {
        if (turning) {
            turning = false;
            AudioOutput line = pump.output();
            if (track != null && line != null) {
                pump.endsBefore(Long.MAX_VALUE);
                feed.goOn(score(track, line));
                fill();
            }
            orders.release();
        }
        if (wish.otherWay()) {
            wish.takeOtherWay();
            turning = true;
            orders.hold();
            wakePump.run();
        }
        return turning;
    }

    private void change() {
        AudioOutput line = outputs.take();
        if (line != null) {
            pump.use(line);
            if (!line.info().silent()) {
                wish.deviceIsBack();
            }
        }
        PcmTrack next = wish.takeTrack();
        if (next != null) {
            load(next);
        }
        long frame = wish.takeFrame();
        if (frame >= 0) {
            rest = frame;
            feed.forget();
        }
        if (track == null) {
            mode = Mode.EMPTY;
            wish.heardToTheEnd();
        } else if (wish.play()) {
            if (!active()) {
                figures.asked(time.nanoTime());
            }
            mode = Mode.BUFFERING;
        } else if (frame >= 0 || mode != Mode.ENDED) {
            mode = Mode.PAUSED;
        }
    }

    private void load(PcmTrack loaded) {
        PcmTrack old = track;
        if (old != null) {
            old.watch(() -> {});
        }
        track = loaded;
        loaded.watch(wakeSelf);
        policy.loaded(loaded.format(), loaded.complete() ? loaded.frames() : 0);
        figures.reset();
    }

    /// Buffering before the first sound of a stretch.
    private long begin() {
        PcmTrack playing = track;
        AudioOutput line = pump.output();
        if (playing == null || line == null) {
            return UNTIL_WOKEN;
        }
        boolean complete = playing.complete();
        long ahead = playing.frames() - rest;
        long now = time.nanoTime();
        if (complete && ahead <= 0) {
            ended();
            return UNTIL_WOKEN;
        }
        long wait = policy.untilReady(now, wish.playingNanos(playing.format(), ahead), complete);
        if (wait > 0) {
            return wait;
        }
        FrameMap before = feed.map();
        long floor = before == null ? rest : Math.min(rest, monitor.shownFrame(before));
        wish.takeOtherWay();
        feed.begin(score(playing, line), rest, floor);
        sounding = true;
        pump.endsBefore(Long.MAX_VALUE);
        fill();
        return go();
    }

    private Feed.Score score(PcmTrack playing, AudioOutput line) {
        return new Feed.Score(playing, wish.rate(), wish.loopIn(playing), line.format().rateHz());
    }

    private long go() {
        policy.started();
        mode = Mode.PLAYING;
        // Before the clock can run by the new map.
        publish();
        orders.go();
        wakePump.run();
        return UNTIL_WOKEN;
    }

    private long keepOn() {
        PcmTrack playing = track;
        if (playing == null) {
            return UNTIL_WOKEN;
        }
        fill();
        return switch (pump.phase()) {
            case IDLE, PRIMING -> FEEDING_NANOS;
            case RUNNING -> running();
            case DRYING -> {
                mode = Mode.BUFFERING;
                yield UNTIL_WOKEN;
            }
            case DRY -> rebuffer(playing);
            case ENDED -> {
                ended();
                yield UNTIL_WOKEN;
            }
            case LOST -> lost();
        };
    }

    private long running() {
        mode = Mode.PLAYING;
        figures.soundsSince(pump.startedNanos(), policy.firstNanos());
        return FEEDING_NANOS;
    }

    private long rebuffer(PcmTrack playing) {
        mode = Mode.BUFFERING;
        policy.ranDry();
        long unheard = feed.unheardFrames(playing);
        long wait = policy.untilReady(time.nanoTime(), wish.playingNanos(playing.format(), unheard),
                playing.complete());
        if (wait > 0) {
            return wait;
        }
        if (unheard > 0) {
            figures.drySince(pump.drySinceNanos());
        } else {
            figures.endedAfter(pump.drySinceNanos(), time.nanoTime());
        }
        return go();
    }

    private long lost() {
        outputs.gone(whenLost);
        if (whenLost == OutputLoss.PAUSE) {
            wish.waitForDevice();
        }
        return 0;
    }

    private void ended() {
        sounding = false;
        wish.heardToTheEnd();
        feed.forget();
        rest = track == null ? 0 : track.frames();
        mode = Mode.ENDED;
    }

    private void fill() {
        if (feed.fill()) {
            pump.endsBefore(feed.endFrame());
        }
    }

    /// 0 where there is no silence in the middle of the track.
    private long silentSinceNanos() {
        PcmTrack playing = track;
        boolean starves = mode == Mode.BUFFERING && pump.phase() == LinePump.Phase.DRY
                && figures.firstOutNanos() != 0 && playing != null && !playing.complete();
        return starves ? pump.drySinceNanos() : 0;
    }

    private void publish() {
        AudioOutput line = pump.output();
        monitor.publish(new Monitor.Published(mode, track, feed.map(), rest, wish.rate(),
                figures.firstOutNanos(), figures.startDelayNanos(), figures.underruns(), figures.underrunNanos(),
                silentSinceNanos(),
                policy.toleranceNanos(),
                line == null ? Monitor.OPENING : line.info()));
    }
}
