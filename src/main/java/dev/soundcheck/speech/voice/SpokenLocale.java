package dev.soundcheck.speech.voice;

import java.util.List;

/// A regional form of a language that the service speaks, and the accents it has there.
///
/// @param code  such as `fr-CA`
public record SpokenLocale(String code, String name, List<Accent> accents) {}
