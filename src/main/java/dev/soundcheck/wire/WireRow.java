package dev.soundcheck.wire;

/// One row of a wire log.
///
/// @param atNanos  raw stamp of the take's clock; before the press for the handshake of a socket that was open
/// @param bytes    on the wire, framing of the endpoint included, transport not; 0 where it is not known
public record WireRow(long atNanos, int bytes, WireEntry entry) {}
