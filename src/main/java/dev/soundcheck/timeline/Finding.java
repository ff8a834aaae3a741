package dev.soundcheck.timeline;

/// One fault in the stamps of a take.
///
/// @param word       index of the first word it is about, -1 where no word was stamped there
/// @param textStart  first char of the text it is about
/// @param textEnd    index after the last char
/// @param seconds    where in the audio to listen
/// @param sentence   the fault, in a sentence
public record Finding(Kind kind, int word, int textStart, int textEnd, double seconds, String sentence) {

    /// What stamps do wrong.
    public enum Kind {
        /// A start that is not a time, or an end before its start.
        NO_TIME,
        /// Starts before the word before it.
        ORDER,
        /// Starts before the word before it has ended.
        OVERLAP,
        /// A long stretch of audio without a word.
        GAP, ZERO_LENGTH,
        /// Several words at one instant.
        COLLAPSE, BEYOND_AUDIO,
        /// Text that no stamp stands for.
        MISSING,
        /// Stamped, but not in the text.
        NOT_IN_TEXT
    }
}
