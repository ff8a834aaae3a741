package dev.soundcheck.ui.kit;

import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Snapshot;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;

/// Passes the desk's snapshot to the models and views once per pulse, and sleeps while nothing moves.
///
/// Everything runs on the FX thread but `wake`, which any thread may call.
public final class Pulse {
    /// The timer stops after so many still frames, so that a short gap does not stop and start it.
    private static final int STILL_FRAMES = 30;

    private final Desk desk;
    private final Executor fx;
    private final List<FrameListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean waking = new AtomicBoolean();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            beat();
        }
    };
    private boolean running;
    private int stillFrames;
    private long seenChanges = -1;
    private long seenPosition = -1;

    public Pulse(Desk desk, Executor fx) {
        this.desk = desk;
        this.fx = fx;
    }

    public void add(FrameListener listener) {
        listeners.add(listener);
        wake();
    }

    /// Something has changed: look at it on the next pulse.
    public void wake() {
        if (waking.compareAndSet(false, true)) {
            fx.execute(this::run);
        }
    }

    public void stop() {
        timer.stop();
        running = false;
    }

    private void run() {
        waking.set(false);
        stillFrames = 0;
        if (!running) {
            running = true;
            timer.start();
        }
    }

    private void beat() {
        long changes = desk.changes();
        Snapshot now = desk.beat(System.nanoTime());
        Frame frame = new Frame(now, changes != seenChanges);
        boolean moved = frame.changed() || now.heard().positionFrames() != seenPosition;
        seenChanges = changes;
        seenPosition = now.heard().positionFrames();
        for (FrameListener listener : listeners) {
            listener.onFrame(frame);
        }
        rest(moved || now.heard().active() || now.streaming());
    }

    private void rest(boolean busy) {
        stillFrames = busy ? 0 : stillFrames + 1;
        if (stillFrames > STILL_FRAMES) {
            stop();
        }
    }
}
