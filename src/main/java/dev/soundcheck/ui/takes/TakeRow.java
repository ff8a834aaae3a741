package dev.soundcheck.ui.takes;

import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;

/// One line of the list of takes.
public record TakeRow(int number, Endpoint endpoint, String voice, String text, double seconds, TakeState state) {
    boolean ended() {
        return state.ended();
    }

    /// Its state in a word, empty where all went well.
    String note() {
        return switch (state) {
            case WAITING -> "waiting";
            case STREAMING -> "streaming";
            case DONE -> "";
            case FAILED -> "failed";
            case CANCELLED -> "stopped";
        };
    }
}
