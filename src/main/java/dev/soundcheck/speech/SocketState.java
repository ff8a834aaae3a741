package dev.soundcheck.speech;

/// The shared socket, as a lamp shows it.
///
/// @param sinceNanos  `System.nanoTime` of the last change of status
public record SocketState(Status status, long sinceNanos) {
    /// Whether a turn would find the socket warm.
    public enum Status {
        CLOSED, OPENING, OPEN
    }
}
