package dev.soundcheck.audio.line;

import dev.soundcheck.audio.device.AudioOutput;
import dev.soundcheck.trace.NanoClock;
import org.jspecify.annotations.Nullable;

/// Carries samples from the ring to the line and keeps the playback clock. The audio thread's whole work.
///
/// `step` is called by the audio thread and neither allocates, logs nor blocks. One other thread, the feeder's, gives
/// orders, and feeds the ring only while no order is under way. Everything published is for any thread.
public final class LinePump {
    /// `step` returns this where nothing is to be done before the next order.
    public static final long UNTIL_WOKEN = Long.MAX_VALUE;

    private static final long WORKING_NANOS = 10_000_000;
    private static final long LOST_NANOS = 500_000_000;
    /// A device may hold a block or two more than it reports. Nothing is cut off before that has sounded.
    private static final long DEVICE_TAIL_NANOS = 60_000_000;

    private final PcmRing ring;
    private final PlaybackClock clock;
    private final ClockCorrection correction;
    private final NanoClock time;
    private final Runnable wakeFeeder;
    private final LinePour pour;
    private final Hiccups hiccups = new Hiccups();

    private final PumpOrders orders = new PumpOrders();
    // Written by the feeder.
    private volatile long endFrame = Long.MAX_VALUE;
    private volatile @Nullable AudioOutput output;

    // Published by the audio thread.
    private volatile PumpPhase phase = PumpPhase.IDLE;
    private volatile long stoppedFrame;
    private volatile long startedNanos;
    private volatile long drySinceNanos;
    private long lastProgressNanos;
    /// The frame at which the fade is over.
    private long fadeEndFrame;

    public LinePump(PcmRing ring, PlaybackClock clock, NanoClock time, Runnable wakeFeeder) {
        this.ring = ring;
        this.pour = new LinePour(ring);
        this.clock = clock;
        this.correction = new ClockCorrection(clock);
        this.time = time;
        this.wakeFeeder = wakeFeeder;
    }

    /// Feeder, while the pump stands still: the line to use from now on.
    public void use(AudioOutput line) {
        output = line;
    }

    @Nullable
    public AudioOutput output() {
        return output;
    }

    public PumpOrders orders() {
        return orders;
    }

    /// Feeder: the stream ends before `frame`; `Long.MAX_VALUE` where its end is not known yet.
    public void endsBefore(long frame) {
        endFrame = frame;
    }

    /// Gaps that this machine caused, not the service.
    public Hiccups hiccups() {
        return hiccups;
    }

    public Gain gain() {
        return pour.gain();
    }

    public PumpPhase phase() {
        return phase;
    }

    /// The frame that was heard when it last stood still.
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

    /// Audio thread: does what is due and returns the nanoseconds until the next step.
    public long step() {
        long now = time.nanoTime();
        if (orders.haltPending() && !fades()) {
            silence();
        }
        if (orders.holdPending()) {
            ring.refresh();
            orders.grantHold();
            wakeFeeder.run();
        }
        AudioOutput line = output;
        if (line == null) {
            return UNTIL_WOKEN;
        }
        try {
            work(line, now);
        } catch (IllegalStateException | IllegalArgumentException broken) {
            lose(now);
        }
        return switch (phase) {
            case IDLE, DRY, ENDED, LOST -> UNTIL_WOKEN;
            case FADING -> Math.clamp(clock.nanosOf(fadeEndFrame) - now, 0, WORKING_NANOS);
            case PRIMING, RUNNING, FADED, DRYING -> WORKING_NANOS;
        };
    }

    private boolean fades() {
        return phase == PumpPhase.FADING || (phase == PumpPhase.RUNNING && orders.gently());
    }

    /// True where the line may hold sound.
    private boolean engaged() {
        return switch (phase) {
            case IDLE, DRY, ENDED, LOST -> false;
            case PRIMING, RUNNING, FADING, FADED, DRYING -> true;
        };
    }

    private void silence() {
        AudioOutput line = output;
        if (line != null && engaged()) {
            long now = time.nanoTime();
            hiccups.over(now);
            stoppedFrame = clock.freeze(now);
            line.stop();
            line.flush();
        }
        ring.discard();
        phase = PumpPhase.IDLE;
        orders.haltCarriedOut();
        wakeFeeder.run();
    }

    private void work(AudioOutput line, long now) {
        switch (phase) {
            case IDLE, DRY, ENDED -> awaitGo(line, now);
            case PRIMING -> prime(line, now);
            case RUNNING -> {
                if (orders.haltPending()) {
                    fadeEndFrame = ring.read() + pour.fadeOut(line);
                    phase = PumpPhase.FADING;
                } else {
                    run(line, now);
                }
            }
            case FADING -> fade(line, now);
            case FADED -> afterFade(line, now);
            case DRYING -> dry(line, now);
            case LOST -> {
            }
        }
    }

    private void awaitGo(AudioOutput line, long now) {
        if (!orders.goPending()) {
            return;
        }
        phase = PumpPhase.PRIMING;
        lastProgressNanos = now;
        pour.begin();
        prime(line, now);
        orders.goCarriedOut();
        wakeFeeder.run();
    }

    /// Fills first and starts then: a line that is started empty sounds with nothing in reserve.
    private void prime(AudioOutput line, long now) {
        long first = ring.read();
        pour(line, now);
        long written = ring.read();
        if (written == first) {
            if (written >= endFrame) {
                end(now);
            } else {
                watch(now);
            }
            return;
        }
        line.start();
        long started = time.nanoTime();
        clock.start(first, started, written, line.format().rateHz());
        correction.started(started, line.format().rateHz());
        startedNanos = started;
        phase = PumpPhase.RUNNING;
        wakeFeeder.run();
    }

    private void run(AudioOutput line, long now) {
        int queued = line.queuedFrames();
        boolean plausible = queued > 0 && queued <= line.bufferFrames();
        correction.look(now, ring.read() + pour.padded() - queued, plausible);
        holdBack(now);
        long before = ring.read();
        pour(line, now);
        clock.written(ring.read());
        if (ring.read() > before) {
            hiccups.over(now);
        }
        if (ring.read() >= endFrame) {
            pour.padEnd(line);
            if (clock.unlimited(now - DEVICE_TAIL_NANOS) >= endFrame) {
                line.stop();
                line.flush();
                end(now);
            }
        } else if (ring.size() == 0 && clock.unlimited(now) >= ring.read()) {
            drySinceNanos = Math.min(now, clock.nanosOf(ring.read()));
            phase = PumpPhase.DRYING;
            wakeFeeder.run();
        } else {
            watch(now);
        }
    }

    /// The position stays where the fade began: when playback goes on, the faded sound is played again in full.
    private void fade(AudioOutput line, long now) {
        pour.padEnd(line);
        if (clock.unlimited(now) >= fadeEndFrame) {
            hiccups.over(now);
            stoppedFrame = clock.freeze(now);
            ring.discard();
            phase = PumpPhase.FADED;
            orders.haltCarriedOut();
            wakeFeeder.run();
        }
    }

    private void afterFade(AudioOutput line, long now) {
        pour.padEnd(line);
        if (orders.goPending() || clock.unlimited(now - DEVICE_TAIL_NANOS) >= fadeEndFrame) {
            line.stop();
            line.flush();
            phase = PumpPhase.IDLE;
            awaitGo(line, now);
        }
    }

    /// The clock has reached the last written frame although there is more: this thread came late, or the device stood
    /// still.
    private void holdBack(long now) {
        long written = ring.read();
        if (ring.size() > 0 && written < endFrame && clock.unlimited(now) >= written) {
            hiccups.since(clock.nanosOf(written));
            clock.set(now, written);
        }
    }

    /// Dry by the clock. Where the line still holds sound and more has come in time, there was no gap.
    private void dry(AudioOutput line, long now) {
        if (ring.size() > 0 && line.queuedFrames() > 0) {
            phase = PumpPhase.RUNNING;
            run(line, now);
            wakeFeeder.run(); // it waits for this state
        } else if (now - drySinceNanos >= DEVICE_TAIL_NANOS) {
            line.stop();
            line.flush();
            stoppedFrame = clock.freeze(now);
            phase = PumpPhase.DRY;
            wakeFeeder.run();
        }
    }

    private void end(long now) {
        stoppedFrame = clock.freeze(now);
        phase = PumpPhase.ENDED;
        wakeFeeder.run();
    }

    private void pour(AudioOutput line, long now) {
        if (!orders.holding() && pour.pour(line)) {
            lastProgressNanos = now;
        }
    }

    /// Java Sound never reports a lost device: the device just accepts nothing any more.
    private void watch(long now) {
        if (ring.size() > 0 && now - lastProgressNanos > LOST_NANOS) {
            lose(now);
        }
    }

    private void lose(long now) {
        hiccups.over(now);
        stoppedFrame = clock.freeze(now);
        phase = PumpPhase.LOST;
        orders.goCarriedOut();
        wakeFeeder.run();
        if (orders.haltPending()) {
            silence();
        }
    }
}
