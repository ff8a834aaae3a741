package dev.soundcheck.speech.voice;

/// A list of words and how the account wants them said.
///
/// @param entries  how many words it holds
public record PronunciationDictionary(String id, String name, int entries) {}
