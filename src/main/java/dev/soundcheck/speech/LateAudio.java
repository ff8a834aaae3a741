package dev.soundcheck.speech;

/// All sound that arrived after the utterance was cancelled.
///
/// @param chunks     messages with sound
/// @param bytes      of PCM
/// @param lastNanos  when the last of it arrived
public record LateAudio(int chunks, long bytes, double seconds, long lastNanos) {}
