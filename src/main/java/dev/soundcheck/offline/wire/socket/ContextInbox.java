package dev.soundcheck.offline.wire.socket;

import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.socket.ServerContext.Input;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The inputs of one context that it has not taken yet, and whether it takes any more. Any thread.
final class ContextInbox {
    private static final long MOST_CHARS = 1_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Input> inputs = new ArrayDeque<>();
    private long chars;
    private boolean cancelled;
    private boolean ended;

    /// @return false where the context has ended
    /// @throws Problem where too much text waits already
    boolean offer(Input input) {
        lock.lock();
        try {
            if (ended) {
                return false;
            }
            if (chars + chars(input) > MOST_CHARS) {
                throw Problem.badRequest("Too much text", "More than " + MOST_CHARS
                        + " characters of this context wait to be spoken. Send text no faster than the sound is read.");
            }
            chars += chars(input);
            inputs.addLast(input);
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// The next input, or null where none came in time or the context was cancelled.
    @Nullable
    Input await(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (inputs.isEmpty() && !cancelled && left > 0) {
                left = changed.awaitNanos(left);
            }
            return cancelled ? null : take();
        } finally {
            lock.unlock();
        }
    }

    /// Nothing that waits is taken any more.
    void cancel() {
        lock.lock();
        try {
            cancelled = true;
            inputs.clear();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean cancelled() {
        lock.lock();
        try {
            return cancelled;
        } finally {
            lock.unlock();
        }
    }

    /// Ends the context, unless an input has come at the last moment.
    boolean endUnlessOffered() {
        lock.lock();
        try {
            ended = inputs.isEmpty();
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /// Ends the context; what came too late is handed out, unless it was cancelled.
    @Nullable
    Input end() {
        lock.lock();
        try {
            ended = true;
            return cancelled ? null : take();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Input take() {
        Input input = inputs.pollFirst();
        chars -= input == null ? 0 : chars(input);
        return input;
    }

    private static long chars(Input input) {
        return switch (input) {
            case Input.Text text -> text.generation().transcript().length();
            case Input.Fault _ -> 0;
        };
    }
}
