package dev.soundcheck.speech;

import dev.soundcheck.audio.PcmFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The events of a stream, in order: `Opened` before the first `Audio`, then exactly one `Ended` and nothing after it.
public sealed interface SpeechEvent {

    /// The form of all audio to come, read from the answer where it says so.
    record Opened(PcmFormat format) implements SpeechEvent {}

    /// Whole frames, in order. The receiver owns the array.
    record Audio(byte[] pcm) implements SpeechEvent {}

    record Words(List<Stamp> words) implements SpeechEvent {}

    /// IPA symbols.
    record Phonemes(List<Stamp> phonemes) implements SpeechEvent {}

    /// A batch boundary of the socket; never the end.
    record Flushed(int flushId) implements SpeechEvent {}

    /// The last event of a stream.
    sealed interface Ended extends SpeechEvent {}

    /// The stream ended well.
    ///
    /// @param remark  what the user should know all the same, such as that the sound is silence; null where all is well
    record Completed(@Nullable SpeechFailure remark) implements Ended {
        public Completed() {
            this(null);
        }
    }

    /// The caller cancelled; no failure.
    record Cancelled() implements Ended {}

    record Failed(SpeechFailure failure) implements Ended {}
}
