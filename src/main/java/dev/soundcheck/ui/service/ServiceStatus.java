package dev.soundcheck.ui.service;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;

/// The state of the chosen place.
public sealed interface ServiceStatus {
    Place place();

    record Opening(Place place) implements ServiceStatus {}

    record Ready(Place place, SpeechService service) implements ServiceStatus {}

    record Failed(Place place, SpeechFailure failure) implements ServiceStatus {}
}
