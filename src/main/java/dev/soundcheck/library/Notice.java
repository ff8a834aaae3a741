package dev.soundcheck.library;

/// Something about the kept files that a person should know.
///
/// @param sentence  what happened
/// @param nextStep  what to do about it, may be empty
/// @param detail    for the log
public record Notice(String sentence, String nextStep, String detail) {
    /// Sentence and next step in one line.
    public String line() {
        return nextStep.isEmpty() ? sentence : sentence + " " + nextStep;
    }
}
