package dev.soundcheck.ui.lab;

import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;

/// The port to a service for a comparison alone: it may be cooled without disturbing what the window does.
public interface LabServices {
    /// Opens the place that is in use, over sockets that behave like the network. Blocks; the caller closes it.
    SpeechService open(NetworkProfile network) throws SpeechException;

    /// Takes the only turn to measure: two comparisons at once would disturb each other. FX thread.
    ///
    /// @return false where another has it
    default boolean takeTurn() {
        return true;
    }

    /// Gives the turn back. FX thread.
    default void leaveTurn() {}
}
