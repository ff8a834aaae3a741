package dev.soundcheck.speech;

/// A word or phoneme and when it sounds, in seconds from the start of the context's audio, kept as it was sent.
public record Stamp(String text, double startSeconds, double endSeconds) {}
