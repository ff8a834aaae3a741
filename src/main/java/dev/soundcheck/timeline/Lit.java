package dev.soundcheck.timeline;

/// What is lit at an instant: mostly one word, several where they were stamped as one or stand for the same text.
///
/// @param first         index of the first lit word
/// @param last          index of the last lit word
/// @param startSeconds  when the light comes on
/// @param endSeconds    when the sweep ends; the word stays lit until the next one starts
/// @param textStart     first lit char of the text
/// @param textEnd       index after the last lit char; equal to the start where the text has nothing to light
public record Lit(int first, int last, double startSeconds, double endSeconds, int textStart, int textEnd) {

    /// How far the sweep has come at `seconds`, 0 to 1.
    public double sweep(double seconds) {
        double length = endSeconds - startSeconds;
        return length <= 0 ? 1 : Math.clamp((seconds - startSeconds) / length, 0, 1);
    }

    public boolean visible() {
        return textEnd > textStart;
    }
}
