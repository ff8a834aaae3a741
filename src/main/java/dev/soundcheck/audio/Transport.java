package dev.soundcheck.audio;

import dev.soundcheck.trace.NanoClock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Carries out commands and keeps the ring fed. All of it runs on the feeder's thread, but `post` and `state`, which any
/// thread may call.
///
/// The feeder decides and the audio thread obeys: the ring is only fed while no order is under way.
final class Transport {
    private static final long UNTIL_WOKEN = LinePump.UNTIL_WOKEN;
    private static final long FEEDING_NANOS = 20_000_000;
    private static final int CHUNK = 1024;
    private static final long RETRY_NANOS = 1_000_000_000;
    private static final String LOST_NOTE = "The sound device has gone: the words keep time in silence until it is back.";

    private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
    private final PcmRing ring;
    private final LinePump pump;
    private final PlaybackClock clock;
    private final NanoClock time;
    private final OutputOpener opener;
    private final Runnable wakePump;
    private final Runnable wakeSelf;
    private final StartPolicy policy = new StartPolicy();
    private final UnderrunCount underruns = new UnderrunCount();
    private final short[] chunk = new short[CHUNK];
    private final AtomicLong shownRingFrame = new AtomicLong();

    private @Nullable PcmTrack track;
    private PlaybackState.Mode mode = PlaybackState.Mode.EMPTY;
    /// Where the sound stands still, or will begin.
    private long rest;
    private boolean wantPlay;
    /// Something is in the ring or the line, or the pump has been told to make it so.
    private boolean sounding;
    private boolean halting;
    private @Nullable SampleSource source;
    private @Nullable FrameMap map;
    private long firstOutNanos;

    private @Nullable PcmTrack nextTrack;
    private long nextRest = -1;
    private @Nullable AudioOutput nextOutput;
    private long retryAtNanos;
    private @Nullable Runnable closed;

    private volatile Published published = new Published(PlaybackState.Mode.EMPTY, null, 0, 0, 0, 0,
            OutputInfo.silence("The sound device is being opened."));

    /// What `state` needs, of one instant.
    private record Published(PlaybackState.Mode mode, @Nullable FrameMap map, long rest, long firstOutNanos,
            int underruns, long underrunNanos, OutputInfo output) {
        boolean active() {
            return mode == PlaybackState.Mode.PLAYING || mode == PlaybackState.Mode.BUFFERING;
        }
    }

    Transport(PcmRing ring, LinePump pump, PlaybackClock clock, NanoClock time, OutputOpener opener,
            Runnable wakePump, Runnable wakeSelf) {
        this.opener = opener;
        this.ring = ring;
        this.pump = pump;
        this.clock = clock;
        this.time = time;
        this.wakePump = wakePump;
        this.wakeSelf = wakeSelf;
        openDevice();
    }

    /// Any thread.
    void post(Command command) {
        commands.add(command);
        wakeSelf.run();
    }

    /// Any thread. Positions never step back but by a seek or a load.
    PlaybackState state() {
        Published now = published;
        long nanos = time.nanoTime();
        long heard = shownRingFrame.accumulateAndGet(clock.heard(nanos), Math::max);
        long position = now.map == null ? now.rest : now.map.at(heard);
        long firstOut = now.firstOutNanos != 0 && nanos >= now.firstOutNanos ? now.firstOutNanos : 0;
        return new PlaybackState(now.mode, position, firstOut, now.underruns, now.underrunNanos, now.output);
    }

    /// Feeder's thread: does what is due and says how long nothing will be.
    long step() {
        drain();
        if (!pump.settled()) {
            return UNTIL_WOKEN;
        }
        if (halting) {
            halting = false;
            stoodStill();
        }
        if (sounding && changeWanted()) {
            halting = true;
            pump.halt();
            wakePump.run();
            return UNTIL_WOKEN;
        }
        if (changeWanted()) {
            change();
        }
        long wait = sounding ? keepOn() : mode == PlaybackState.Mode.BUFFERING ? begin() : UNTIL_WOKEN;
        publish();
        if (closed != null && !sounding) {
            close(closed);
        }
        return Math.min(wait, retry());
    }

    private void close(Runnable whenEnded) {
        AudioOutput output = pump.output();
        if (output != null) {
            opener.retire(output);
        }
        whenEnded.run();
    }

    /// Looks for a device again, as long as somebody listens.
    private long retry() {
        AudioOutput output = pump.output();
        if (output == null || !output.info().silent() || !published.active() || opener.busy()) {
            return UNTIL_WOKEN;
        }
        long left = retryAtNanos - time.nanoTime();
        if (left > 0) {
            return left;
        }
        openDevice();
        return UNTIL_WOKEN;
    }

    private void drain() {
        for (Command command = commands.poll(); command != null; command = commands.poll()) {
            switch (command) {
                case Command.Load(PcmTrack loaded) -> {
                    nextTrack = loaded;
                    nextRest = 0;
                    wantPlay = false;
                }
                case Command.Play() -> {
                    if (mode == PlaybackState.Mode.ENDED && nextRest < 0) {
                        nextRest = 0;
                    }
                    wantPlay = true;
                }
                case Command.Pause() -> wantPlay = false;
                case Command.Stop() -> {
                    nextRest = 0;
                    wantPlay = false;
                }
                case Command.Seek(long frame) -> nextRest = Math.max(0, frame);
                case Command.Opened(AudioOutput output) -> opened(output);
                case Command.Close(Runnable whenEnded) -> {
                    wantPlay = false;
                    closed = whenEnded;
                }
            }
        }
    }

    private void openDevice() {
        opener.open("", output -> post(new Command.Opened(output)));
    }

    /// One silence is as good as another: only a device that sounds replaces one.
    private void opened(AudioOutput output) {
        AudioOutput current = nextOutput == null ? pump.output() : nextOutput;
        if (current != null && output.info().silent()) {
            opener.retire(output);
            retryAtNanos = time.nanoTime() + RETRY_NANOS;
        } else {
            nextOutput = output;
        }
    }

    private boolean changeWanted() {
        boolean active = mode == PlaybackState.Mode.PLAYING || mode == PlaybackState.Mode.BUFFERING;
        return nextTrack != null || nextRest >= 0 || nextOutput != null || wantPlay != active;
    }

    private void stoodStill() {
        sounding = false;
        source = null;
        policy.started();
        if (map != null) {
            rest = map.at(pump.stoppedAt());
        }
    }

    private void change() {
        if (nextOutput != null) {
            AudioOutput old = pump.output();
            pump.use(nextOutput);
            nextOutput = null;
            if (old != null) {
                opener.retire(old);
            }
        }
        if (nextTrack != null) {
            load(nextTrack);
            nextTrack = null;
        }
        boolean moved = nextRest >= 0;
        if (moved) {
            rest = nextRest;
            map = null;
            nextRest = -1;
        }
        if (track == null) {
            mode = PlaybackState.Mode.EMPTY;
            wantPlay = false;
        } else if (wantPlay) {
            mode = PlaybackState.Mode.BUFFERING;
        } else if (moved || mode != PlaybackState.Mode.ENDED) {
            mode = PlaybackState.Mode.PAUSED;
        }
    }

    private void load(PcmTrack loaded) {
        PcmTrack old = track;
        if (old != null && old != loaded) {
            old.watch(() -> {});
        }
        track = loaded;
        loaded.watch(wakeSelf);
        policy.loaded(loaded.format(), loaded.complete() ? loaded.frames() : 0);
        underruns.reset();
        firstOutNanos = 0;
    }

    /// Buffering before the first sound of a stretch.
    private long begin() {
        PcmTrack playing = track;
        AudioOutput output = pump.output();
        if (playing == null || output == null) {
            return UNTIL_WOKEN;
        }
        boolean complete = playing.complete();
        long ahead = playing.frames() - rest;
        long now = time.nanoTime();
        policy.arrived(now, playing.frames());
        if (complete && ahead <= 0) {
            ended();
            return UNTIL_WOKEN;
        }
        long wait = policy.untilReady(now, nanos(playing, ahead), complete);
        if (wait > 0) {
            return wait;
        }
        source = Resampler.of(new TrackSource(playing, rest, LoopRange.NONE), playing.format().sampleRateHz(),
                output.format().rateHz());
        map = FrameMap.of(new FrameMap.Stretch(ring.written(), rest, source.step(), rest, LoopRange.NONE));
        sounding = true;
        pump.endsBefore(Long.MAX_VALUE);
        fill();
        return go();
    }

    private long go() {
        policy.started();
        mode = PlaybackState.Mode.PLAYING;
        pump.go();
        wakePump.run();
        return UNTIL_WOKEN;
    }

    private long keepOn() {
        PcmTrack playing = track;
        if (playing != null) {
            policy.arrived(time.nanoTime(), playing.frames());
        }
        fill();
        return switch (pump.phase()) {
            case IDLE, PRIMING -> FEEDING_NANOS;
            case RUNNING -> running();
            case DRYING -> {
                mode = PlaybackState.Mode.BUFFERING;
                yield UNTIL_WOKEN;
            }
            case DRY -> rebuffer();
            case ENDED -> {
                ended();
                yield UNTIL_WOKEN;
            }
            case LOST -> {
                nextOutput = new SilentOutput(time, LOST_NOTE);
                openDevice();
                yield 0;
            }
        };
    }

    private long running() {
        mode = PlaybackState.Mode.PLAYING;
        underruns.soundsSince(pump.startedNanos());
        if (firstOutNanos == 0) {
            firstOutNanos = pump.startedNanos();
        }
        return FEEDING_NANOS;
    }

    private long rebuffer() {
        PcmTrack playing = track;
        SampleSource feeding = source;
        if (playing == null || feeding == null) {
            return UNTIL_WOKEN;
        }
        mode = PlaybackState.Mode.BUFFERING;
        policy.ranDry();
        boolean complete = playing.complete();
        long ahead = playing.frames() - (long) feeding.position() + Math.round(ring.size() * feeding.step());
        long wait = policy.untilReady(time.nanoTime(), nanos(playing, ahead), complete);
        if (wait > 0) {
            return wait;
        }
        if (ring.size() > 0) {
            underruns.drySince(pump.drySinceNanos());
        }
        return go();
    }

    private void ended() {
        PcmTrack playing = track;
        sounding = false;
        source = null;
        wantPlay = false;
        map = null;
        rest = playing == null ? 0 : playing.frames();
        mode = PlaybackState.Mode.ENDED;
    }

    private void fill() {
        SampleSource feeding = source;
        while (feeding != null && !feeding.exhausted()) {
            int room = Math.min(ring.free(), CHUNK);
            int count = room == 0 ? 0 : feeding.read(chunk, 0, room);
            if (count == 0) {
                break;
            }
            ring.write(chunk, 0, count);
        }
        if (feeding != null && feeding.exhausted()) {
            pump.endsBefore(ring.written());
        }
    }

    private void publish() {
        AudioOutput output = pump.output();
        Published next = new Published(mode, map, rest, firstOutNanos, underruns.count(), underruns.nanos(),
                output == null ? published.output : output.info());
        if (!next.equals(published)) {
            published = next;
        }
    }

    private static long nanos(PcmTrack track, long frames) {
        return frames * 1_000_000_000L / track.format().sampleRateHz();
    }
}
