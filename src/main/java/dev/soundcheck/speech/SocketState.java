package dev.soundcheck.speech;

import java.time.Duration;

/// The state of the shared socket.
///
/// @param sinceNanos     `System.nanoTime` of the last change of status
/// @param lastUsedNanos  `System.nanoTime` of the last message in either direction
public record SocketState(Status status, long sinceNanos, long lastUsedNanos) {
    /// Whether a turn would find the socket warm.
    public enum Status {
        CLOSED, OPENING, OPEN
    }

    public SocketState(Status status, long sinceNanos) {
        this(status, sinceNanos, sinceNanos);
    }

    /// How long the socket has been open; zero where it is not.
    public Duration age(long nowNanos) {
        return status == Status.OPEN ? Duration.ofNanos(Math.max(0, nowNanos - sinceNanos)) : Duration.ZERO;
    }

    /// How long no message has gone over the open socket; zero where it is not open.
    public Duration idle(long nowNanos) {
        return status == Status.OPEN ? Duration.ofNanos(Math.max(0, nowNanos - lastUsedNanos)) : Duration.ZERO;
    }
}
