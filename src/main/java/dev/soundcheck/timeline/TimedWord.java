package dev.soundcheck.timeline;

/// A word with its time and its place in the text that was sent.
///
/// @param text         as the service spelled it, tags stripped
/// @param textStart    index of its first char in the text, -1 where the text does not have it
/// @param textEnd      index after its last char, -1 where the text does not have it
public record TimedWord(String text, double startSeconds, double endSeconds, int textStart, int textEnd) {
    public boolean inText() {
        return textStart >= 0;
    }
}
