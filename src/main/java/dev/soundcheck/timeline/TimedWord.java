package dev.soundcheck.timeline;

/// A word with its time and its place in the text that was sent.
///
/// @param text       as the service spelled it, tags stripped
/// @param textStart  index of the first char it stands for, never negative
/// @param textEnd    index after the last char; equal to the start where the text has nothing for the word
/// @param fit        how it was found there
public record TimedWord(String text, double startSeconds, double endSeconds, int textStart, int textEnd, Fit fit) {

    /// How well a stamped word fits the text.
    public enum Fit {
        /// Letter for letter.
        EXACT,
        /// But for case, punctuation, accents or hyphens.
        FOLDED,
        /// Not itself, but it was spoken where the text has something else: "forty" for "42".
        GAP,
        /// The text has nothing there.
        ADDED
    }

    /// True where the text has this very word.
    public boolean inText() {
        return fit == Fit.EXACT || fit == Fit.FOLDED;
    }

    TimedWord standingFor(int start, int end, Fit how) {
        return new TimedWord(text, startSeconds, endSeconds, start, end, how);
    }
}
