package dev.soundcheck.offline.voice;

import dev.soundcheck.offline.voice.text.Script;
import java.io.IOException;

/// Speaks scripts in one voice on one clock: that of a context, from its first sample on. One thread at a time.
///
/// Plans one phrase at a time and hands on its sound as it is computed, so memory stays the same however long the text
/// is, and a sink that blocks stops the synthesis.
public sealed interface Narrator permits ModelNarrator, EspeakNarrator {
    /// Speaks what the script can give now.
    ///
    /// @param complete  also what has no ending yet
    void speak(Script script, boolean complete, SoundSink sink) throws IOException, InterruptedException;

    /// The tail that the resampler still holds. Nothing may be spoken afterwards.
    void finish(SoundSink sink) throws IOException, InterruptedException;
}
