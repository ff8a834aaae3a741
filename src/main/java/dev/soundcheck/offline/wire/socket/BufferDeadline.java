package dev.soundcheck.offline.wire.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/// Tells how long the text that waits for its ending may still wait: the delay of an input counts from the arrival of
/// that input, and the first text that is not spoken yet decides. One thread.
final class BufferDeadline {
    private final Deque<Arrival> waiting = new ArrayDeque<>();

    /// @param endChars  characters of the context up to the end of this input
    private record Arrival(long endChars, long dueNanos) {}

    /// Text has come.
    ///
    /// @param endChars  characters of the context up to the end of this text
    void arrived(long endChars, long nanos, int delayMillis) {
        waiting.addLast(new Arrival(endChars, nanos + TimeUnit.MILLISECONDS.toNanos(delayMillis)));
    }

    /// The first `chars` characters of the context have been handed to the voice.
    void spoken(long chars) {
        while (!waiting.isEmpty() && waiting.getFirst().endChars() <= chars) {
            waiting.removeFirst();
        }
    }

    /// Nanoseconds until the text may wait no longer, 0 where that is now, or `otherwise` where no text waits.
    long leftNanos(long nowNanos, long otherwise) {
        return waiting.isEmpty() ? otherwise : Math.max(0, waiting.getFirst().dueNanos() - nowNanos);
    }
}
