package dev.soundcheck.audition;

import org.jspecify.annotations.Nullable;

/// Which voices are wanted.
///
/// @param text        words that must all be found, typos forgiven
/// @param language    base code, null for all
/// @param gender      as the catalogue spells it, null for all
/// @param accent      catalogue id, null for all
/// @param favourites  only voices with a star
/// @param recents     only voices used lately
public record VoiceFilter(String text, @Nullable String language, @Nullable String gender, @Nullable String accent,
        boolean favourites, boolean recents) {
    public static final VoiceFilter ALL = new VoiceFilter("", null, null, null, false, false);

    public VoiceFilter withText(String other) {
        return new VoiceFilter(other, language, gender, accent, favourites, recents);
    }

    public VoiceFilter withLanguage(@Nullable String other) {
        return new VoiceFilter(text, other, gender, accent, favourites, recents);
    }

    public VoiceFilter withGender(@Nullable String other) {
        return new VoiceFilter(text, language, other, accent, favourites, recents);
    }

    public VoiceFilter withAccent(@Nullable String other) {
        return new VoiceFilter(text, language, gender, other, favourites, recents);
    }

    public VoiceFilter withFavourites(boolean other) {
        return new VoiceFilter(text, language, gender, accent, other, recents);
    }

    public VoiceFilter withRecents(boolean other) {
        return new VoiceFilter(text, language, gender, accent, favourites, other);
    }
}
