package dev.soundcheck.offline.voice.espeak;

import java.util.List;

/// What eSpeak NG made of one phrase. Immutable.
///
/// @param samples  mono
/// @param words    in order, each with the characters it covers
/// @param phones   in order, in IPA
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record EspeakSound(int sampleRateHz, short[] samples, List<Word> words, List<Phone> phones) {
    /// A word began.
    ///
    /// @param from    its first character, in code points from 0
    /// @param length  in code points
    public record Word(int from, int length, double startSeconds) {}

    /// A phoneme began.
    public record Phone(String ipa, double startSeconds) {}
}
