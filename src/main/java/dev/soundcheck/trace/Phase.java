package dev.soundcheck.trace;

/// A stretch of connection work that has a beginning and an end. A warm connection has none but `REQUEST`.
public enum Phase {
    DNS, TCP, TLS,
    /// The WebSocket handshake, from its request to the 101.
    UPGRADE,
    /// Writing the request, or the socket message.
    REQUEST
}
