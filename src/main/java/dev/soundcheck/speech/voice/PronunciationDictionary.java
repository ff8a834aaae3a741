package dev.soundcheck.speech.voice;

import dev.soundcheck.text.CleanText;

/// A list of words and how they are spoken for this account.
///
/// @param entries  how many words it holds
public record PronunciationDictionary(String id, String name, int entries) {
    public PronunciationDictionary {
        id = CleanText.line(id, CleanText.NAME_CHARS);
        name = CleanText.line(name, CleanText.NAME_CHARS);
    }
}
