package dev.soundcheck.speech.voice;

import org.jspecify.annotations.Nullable;

/// A way to speak a language, as the service's catalog names it.
///
/// @param id        what a request asks for, such as `irish`
/// @param language  base code
/// @param locale    the region it belongs to, null where none is known
public record Accent(String id, String name, String language, @Nullable String locale) {}
