package dev.soundcheck.wire;

/// One header of a request or an answer.
public record WireHeader(String name, String value) {}
