package dev.soundcheck.live;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Delivers steps at their times. Owns the position in the list. Steps come on the thread of the clock; commands come
/// from any thread.
final class TimedRun<T> {

    /// @param atNanos  from the start of the run
    record Step<T>(long atNanos, T what) {}

    private final RunClock clock;
    private final List<Step<T>> steps;
    private final Consumer<T> sink;
    private final Runnable ended;
    // All below guarded by this.
    private long startNanos;
    private int next;
    private boolean over;
    private RunClock.@Nullable Pending pending;

    /// @param steps  in the order of their times
    /// @param ended  told once, after the last step; not after a cancel
    TimedRun(RunClock clock, List<Step<T>> steps, Consumer<T> sink, Runnable ended) {
        this.clock = clock;
        this.steps = List.copyOf(steps);
        this.sink = sink;
        this.ended = ended;
    }

    synchronized void start() {
        startNanos = clock.nanoTime();
        arm();
    }

    /// No step comes after this returns, except one that is being delivered.
    synchronized void cancel() {
        over = true;
        RunClock.Pending waiting = pending;
        if (waiting != null) {
            waiting.cancel();
        }
    }

    private synchronized void arm() {
        if (!over) {
            long at = next < steps.size() ? steps.get(next).atNanos() : 0;
            pending = clock.at(startNanos + at, this::wake);
        }
    }

    private void wake() {
        Step<T> step = due();
        while (step != null) {
            sink.accept(step.what());
            step = due();
        }
        if (finished()) {
            ended.run();
        } else {
            arm();
        }
    }

    private synchronized @Nullable Step<T> due() {
        if (over || next == steps.size() || startNanos + steps.get(next).atNanos() > clock.nanoTime()) {
            return null;
        }
        return steps.get(next++);
    }

    private synchronized boolean finished() {
        boolean first = !over && next == steps.size();
        over |= first;
        return first;
    }
}
