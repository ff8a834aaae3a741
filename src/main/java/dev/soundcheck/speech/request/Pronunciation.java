package dev.soundcheck.speech.request;

import org.jspecify.annotations.Nullable;

/// How the text is read; null leaves it to the service.
///
/// @param accent         catalog id such as `irish`; only for voices that list it
/// @param normalization  `auto`, `off` or a locale code: who turns "42" into words, and in which language
/// @param dictionaryId   a pronunciation dictionary of the account
public record Pronunciation(@Nullable String accent, @Nullable String normalization, @Nullable String dictionaryId) {
    public static final Pronunciation DEFAULT = new Pronunciation(null, null, null);

    public Pronunciation withAccent(@Nullable String other) {
        return new Pronunciation(other, normalization, dictionaryId);
    }

    public Pronunciation withNormalization(@Nullable String other) {
        return new Pronunciation(accent, other, dictionaryId);
    }

    public Pronunciation withDictionary(@Nullable String other) {
        return new Pronunciation(accent, normalization, other);
    }
}
