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
    private final Feed feed;
    private final OutputCare outputs;
    private final Wish wish = new Wish();
    private final StartPolicy policy = new StartPolicy();
    private final LoadedTrack loaded;

    private Mode mode = Mode.EMPTY;
    /// The position while the sound stands still, or where it will begin.
    private long restFrame;
    /// True where the ring or the line holds sound, or the pump has been told to play.
    private boolean sounding;
    private boolean halting;
    private boolean turning;

    Transport(PcmRing ring, LinePump pump, Monitor monitor, NanoClock time, OutputOpener opener, Runnable wakePump,
            Runnable wakeSelf) {
        this.pump = pump;
        this.orders = pump.orders();
        this.time = time;
        this.monitor = monitor;
        this.wakePump = wakePump;
        this.loaded = new LoadedTrack(pump, policy, time, wakeSelf);
        this.feed = new Feed(ring);
        this.inbox = new Inbox(wakeSelf);
        this.outputs = new OutputCare(opener, time, wish, inbox::deliver);
        outputs.want("");
    }

    /// Any thread.
    void post(Command command) {
        inbox.post(command);
    }

    /// Any thread.
    void whenLost(OutputLoss choice) {
        outputs.whenLost(choice);
    }

    StartPolicy policy() {
        return policy;
    }

    /// Feeder's thread: does what is due and returns the nanoseconds until the next step.
    long step() {
        inbox.drain(wish, outputs, mode == Mode.ENDED);
        if (!orders.settled()) {
            return UNTIL_WOKEN;
        }
        if (halting) {
            halting = false;
            stoodStill();
        }
        if (sounding && (halt() || turn())) {
            return UNTIL_WOKEN;
        }
        if (haltWanted()) {
            change();
        }
        loaded.noteArrivals();
        long wait = sounding ? keepOn() : mode == Mode.BUFFERING ? begin() : UNTIL_WOKEN;
        publish();
        if (closed()) {
            return UNTIL_WOKEN;
        }
        return Math.min(wait, active() || wish.waitsForDevice() || outputs.none() ? outputs.look() : UNTIL_WOKEN);
    }

    /// Stops the pump where the commands ask for something else; false where it plays on.
    private boolean halt() {
        if (!haltWanted()) {
            return false;
        }
        halting = true;
        if (wish.play() || outputs.changed()) {
            orders.halt();
        } else {
            orders.fade();
        }
        wakePump.run();
        return true;
    }

    /// True where everything has been given back.
    private boolean closed() {
        Runnable whenClosed = wish.whenClosed();
        if (whenClosed == null || sounding) {
            return false;
        }
        inbox.close();
        outputs.retire();
        whenClosed.run();
        return true;
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
            restFrame = map.at(pump.clock().stoppedFrame());
        }
    }

    /// Rate or loop have changed: what is in the line is played, and the ring is filled again.
    private boolean turn() {
        if (turning) {
            turning = false;
            Feed.Score score = loaded.score(wish);
            if (score != null) {
                pump.endsBefore(Long.MAX_VALUE);
                feed.goOn(score);
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
        takeLine();
        PcmTrack next = wish.takeTrack();
        if (next != null) {
            loaded.load(next);
        }
        long frame = wish.takeFrame();
        if (frame >= 0) {
            restFrame = frame;
            feed.forget();
        }
        if (loaded.track() == null) {
            mode = Mode.EMPTY;
            wish.heardToTheEnd();
        } else if (wish.play()) {
            if (!active() || next != null) {
                loaded.asked();
            }
            mode = Mode.BUFFERING;
        } else if (frame >= 0 || mode != Mode.ENDED) {
            mode = Mode.PAUSED;
        }
    }

    private void takeLine() {
        AudioOutput line = outputs.take();
        if (line != null) {
            pump.use(line);
        }
    }

    /// Buffering before the first sound of a stretch.
    private long begin() {
        Feed.Score score = loaded.score(wish);
        if (score == null) {
            return UNTIL_WOKEN;
        }
        PcmTrack playing = score.track();
        boolean complete = playing.complete();
        // Noted once more: no sound may start before the policy knows of it.
        long aheadFrames = loaded.noteArrivals() - restFrame;
        long now = time.nanoTime();
        if (complete && aheadFrames <= 0) {
            ended();
            return UNTIL_WOKEN;
        }
        long wait = policy.untilReady(now, wish.playingNanos(playing.format(), aheadFrames), complete);
        if (wait > 0) {
            return wait;
        }
        FrameMap before = feed.map();
        long floorFrame = before == null ? restFrame : Math.min(restFrame, monitor.shownFrame(before));
        wish.takeOtherWay();
        feed.begin(score, restFrame, floorFrame);
        sounding = true;
        pump.endsBefore(Long.MAX_VALUE);
        fill();
        return go();
    }

    private long go() {
        policy.started();
        mode = Mode.PLAYING;
        // Published before the clock can run by the new map.
        publish();
        orders.go();
        wakePump.run();
        return UNTIL_WOKEN;
    }

    private long keepOn() {
        PcmTrack playing = loaded.track();
        if (playing == null) {
            return UNTIL_WOKEN;
        }
        fill();
        return switch (pump.phase()) {
            case IDLE, PRIMING, FADING, FADED -> FEEDING_NANOS;
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
            case LOST -> {
                outputs.gone();
                yield 0;
            }
        };
    }

    private long running() {
        mode = Mode.PLAYING;
        loaded.sounds();
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
        loaded.silenceEnds(unheard > 0);
        return go();
    }

    private void ended() {
        sounding = false;
        wish.heardToTheEnd();
        feed.forget();
        PcmTrack playing = loaded.track();
        restFrame = playing == null ? 0 : playing.frames();
        mode = Mode.ENDED;
    }

    private void fill() {
        if (feed.fill()) {
            pump.endsBefore(feed.endFrame());
        }
    }

    private void publish() {
        monitor.publish(loaded.published(mode, feed.map(), restFrame, wish.rate()));
    }
}
