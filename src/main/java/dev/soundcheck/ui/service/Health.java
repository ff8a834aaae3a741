package dev.soundcheck.ui.service;

import dev.soundcheck.speech.SpeechFailure;

/// Whether the place in use answers, as far as that is known.
public sealed interface Health {
    /// It was asked, or is still opening.
    record Asked() implements Health {}

    record Well() implements Health {}

    record Ill(SpeechFailure failure) implements Health {
        /// True where the key is wrong and the place itself can be reached.
        public boolean keyRefused() {
            return switch (failure.kind()) {
                case UNAUTHORIZED, FORBIDDEN -> true;
                case NOTHING_TO_SAY, OUT_OF_CREDIT, VOICE_UNKNOWN, MODEL_UNKNOWN, REJECTED, BUSY, SERVER, UNREACHABLE,
                        NOT_CARTESIA, BROKEN_STREAM, STALLED, LIMIT ->
                    false;
            };
        }
    }
}
