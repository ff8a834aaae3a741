package dev.soundcheck.offline.voice;

import dev.soundcheck.speech.Stamp;
import java.io.IOException;
import java.util.List;

/// Takes what a narrator produces, on the narrator's thread. It may block: synthesis waits for it.
public interface SoundSink {
    /// The stamps of the next stretch of sound, before that sound.
    void timings(Timings timings) throws IOException, InterruptedException;

    /// Mono samples around ±1 at the narrator's rate; the array is the sink's to keep.
    void sound(float[] samples) throws IOException, InterruptedException;

    /// Seconds count from the first sample of the narrator.
    ///
    /// @param words   the tokens of the text that was sent
    /// @param spoken  the words as they are pronounced
    record Timings(List<Stamp> words, List<Stamp> spoken, List<Stamp> phonemes) {}
}
