package dev.soundcheck.ui.service;

import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;

/// The port that opens a place.
@FunctionalInterface
public interface ServiceOpener {
    /// Opens it and returns once it can be asked to speak. Blocks: never called on the FX thread.
    ///
    /// The caller owns the result and closes it; closing a service of the offline voices must leave the voices ready,
    /// so that coming back to them is quick.
    SpeechService open(Place place) throws SpeechException;
}
