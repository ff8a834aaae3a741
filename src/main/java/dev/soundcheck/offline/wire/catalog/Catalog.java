package dev.soundcheck.offline.wire.catalog;

import dev.soundcheck.offline.voice.persona.Cast;

/// What a request may choose from.
public record Catalog(Cast cast, Dictionaries dictionaries) {}
