package dev.soundcheck.tour;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Runs steps in order, at most one in a pulse, each within a time limit. FX thread.
final class Steps {
    private static final long PATIENCE_NANOS = 90_000_000_000L;

    private final Deque<Step> waiting;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            beat(now);
        }
    };
    private long sinceNanos;

    Steps(List<Step> steps) {
        this.waiting = new ArrayDeque<>(steps);
    }

    /// Completes after the last step; fails with the title of the step whose time ran out.
    CompletableFuture<Void> start() {
        timer.start();
        return done;
    }

    private void beat(long now) {
        Step next = waiting.peek();
        if (next == null) {
            finish(null);
            return;
        }
        if (sinceNanos == 0) {
            sinceNanos = now;
        }
        try {
            take(next, now);
        } catch (RuntimeException problem) {
            finish(new IllegalStateException("The tour broke at: " + next.title(), problem));
        }
    }

    private void take(Step next, long now) {
        if (next.when().getAsBoolean()) {
            waiting.remove();
            sinceNanos = 0;
            next.then().run();
        } else if (now - sinceNanos > PATIENCE_NANOS) {
            finish(new IllegalStateException("The tour waited too long for: " + next.title()));
        }
    }

    private void finish(@Nullable RuntimeException problem) {
        timer.stop();
        if (problem == null) {
            done.complete(null);
        } else {
            done.completeExceptionally(problem);
        }
    }
}
