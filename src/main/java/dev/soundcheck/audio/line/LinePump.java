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
    private final LineClock clock;
    private final NanoClock time;
    private final Runnable wakeFeeder;
    private final LinePour pour;
    private final PumpOrders orders = new PumpOrders();
    // Written by the feeder.
    private volatile long endFrame = Long.MAX_VALUE;
    private volatile @Nullable AudioOutput output;

    /// Published by the audio thread.
    private volatile PumpPhase phase = PumpPhase.IDLE;
    // The audio thread's own.
    private long lastProgressNanos;
    /// The frame at which the fade is over.
    private long fadeEndFrame;

    public LinePump(PcmRing ring, PlaybackClock clock, NanoClock time, Runnable wakeFeeder) {
        this.ring = ring;
        this.pour = new LinePour(ring);
        this.clock = new LineClock(clock);
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

    public LineClock clock() {
        return clock;
    }

    public Gain gain() {
        return pour.gain();
    }

    public PumpPhase phase() {
        return phase;
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
            clock.stop(time.nanoTime());
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
        if (!pour(line, now)) {
            if (first >= endFrame) {
                end(now);
            } else {
                watch(now);
            }
            return;
        }
        line.start();
        clock.start(time.nanoTime(), first, ring.read(), line.format().rateHz());
        phase = PumpPhase.RUNNING;
        wakeFeeder.run();
    }

    private void run(AudioOutput line, long now) {
        clock.look(now, line, ring.read() + pour.padded());
        if (ring.size() > 0 && ring.read() < endFrame) {
            clock.holdBack(now, ring.read());
        }
        if (pour(line, now)) {
            clock.written(now, ring.read());
        }
        if (ring.read() >= endFrame) {
            pour.padEnd(line);
            if (clock.passed(now - DEVICE_TAIL_NANOS, endFrame)) {
                line.stop();
                line.flush();
                end(now);
            }
        } else if (ring.size() == 0 && clock.passed(now, ring.read())) {
            clock.ranDry(now, ring.read());
            phase = PumpPhase.DRYING;
            wakeFeeder.run();
        } else {
            watch(now);
        }
    }

    /// The position stays where the fade began: when playback goes on, the faded sound is played again in full.
    private void fade(AudioOutput line, long now) {
        pour.padEnd(line);
        if (clock.passed(now, fadeEndFrame)) {
            clock.stop(now);
            ring.discard();
            phase = PumpPhase.FADED;
            orders.haltCarriedOut();
            wakeFeeder.run();
        }
    }

    private void afterFade(AudioOutput line, long now) {
        pour.padEnd(line);
        if (orders.goPending() || clock.passed(now - DEVICE_TAIL_NANOS, fadeEndFrame)) {
            line.stop();
            line.flush();
            phase = PumpPhase.IDLE;
            awaitGo(line, now);
        }
    }

    /// Dry by the clock. Where the line still holds sound and more has come in time, there was no gap.
    private void dry(AudioOutput line, long now) {
        if (ring.size() > 0 && line.queuedFrames() > 0) {
            phase = PumpPhase.RUNNING;
            run(line, now);
            wakeFeeder.run(); // it waits for this state
        } else if (now - clock.drySinceNanos() >= DEVICE_TAIL_NANOS) {
            line.stop();
            line.flush();
            clock.stop(now);
            phase = PumpPhase.DRY;
            wakeFeeder.run();
        }
    }

    private void end(long now) {
        clock.stop(now);
        phase = PumpPhase.ENDED;
        wakeFeeder.run();
    }

    /// True where the line took something.
    private boolean pour(AudioOutput line, long now) {
        boolean took = !orders.holding() && pour.pour(line);
        lastProgressNanos = took ? now : lastProgressNanos;
        return took;
    }

    /// Java Sound never reports a lost device: the device just accepts nothing any more.
    private void watch(long now) {
        if (ring.size() > 0 && now - lastProgressNanos > LOST_NANOS) {
            lose(now);
        }
    }

    private void lose(long now) {
        clock.stop(now);
        phase = PumpPhase.LOST;
        orders.goCarriedOut();
        wakeFeeder.run();
        if (orders.haltPending()) {
            silence();
        }
    }
}
