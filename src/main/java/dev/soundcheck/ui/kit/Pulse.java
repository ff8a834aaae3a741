package dev.soundcheck.ui.kit;

import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Carries takes and playback into the views, once per pulse, and sleeps while nothing moves.
///
/// Everything runs on the FX thread but `wake`, which any thread may call.
public final class Pulse {
    /// Still frames after which the timer stops: some, so that a short gap does not stop and start it.
    private static final int STILL_FRAMES = 30;

    private final Studio studio;
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

    public Pulse(Studio studio, Executor fx) {
        this.studio = studio;
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
        long changes = studio.changes();
        Take take = studio.current();
        Frame frame = new Frame(System.nanoTime(), take, studio.observe(), changes != seenChanges);
        boolean moved = frame.changed() || frame.playback().positionFrames() != seenPosition;
        seenChanges = changes;
        seenPosition = frame.playback().positionFrames();
        for (FrameListener listener : listeners) {
            listener.onFrame(frame);
        }
        rest(moved || frame.playback().active() || streaming(take));
    }

    private void rest(boolean busy) {
        stillFrames = busy ? 0 : stillFrames + 1;
        if (stillFrames > STILL_FRAMES) {
            stop();
        }
    }

    private static boolean streaming(@Nullable Take take) {
        return take != null && !take.state().ended();
    }
}
