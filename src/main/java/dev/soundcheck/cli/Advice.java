package dev.soundcheck.cli;

import dev.soundcheck.speech.SpeechFailure;

/// Failures in words for the command line, which has no settings to point to. Stateless.
final class Advice {
    private Advice() {}

    /// What happened and what to do, in one line.
    static String line(SpeechFailure failure) {
        return switch (failure.kind()) {
            case UNAUTHORIZED -> failure.sentence()
                    + " The key is read from the environment variable CARTESIA_API_KEY: check it there.";
            case VOICE_UNKNOWN -> failure.sentence() + " 'soundcheck voices' lists those it knows.";
            case NOTHING_TO_SAY, FORBIDDEN, OUT_OF_CREDIT, MODEL_UNKNOWN, REJECTED, BUSY, SERVER, UNREACHABLE,
                    NOT_CARTESIA, BROKEN_STREAM, STALLED, LIMIT ->
                failure.line();
        };
    }
}
