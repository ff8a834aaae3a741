package dev.soundcheck.ui.voice;

import dev.soundcheck.speech.SpeechFailure;

/// How far the catalog is. What has been loaded stays usable in each.
public sealed interface CatalogState {
    record Loading() implements CatalogState {}

    record Ready() implements CatalogState {}

    /// The service has no voices.
    record Empty() implements CatalogState {}

    record Failed(SpeechFailure failure) implements CatalogState {}
}
