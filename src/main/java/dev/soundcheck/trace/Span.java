package dev.soundcheck.trace;

/// One phase of a trace.
///
/// @param endNanos `OPEN` while it goes on, or where it never ended
public record Span(Phase phase, long beginNanos, long endNanos) {
    public static final long OPEN = Long.MIN_VALUE;

    public boolean open() {
        return endNanos == OPEN;
    }
}
