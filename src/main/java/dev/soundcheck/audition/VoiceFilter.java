package dev.soundcheck.audition;

import org.jspecify.annotations.Nullable;

/// Which voices are wanted.
///
/// @param text        words that must all be found, typos forgiven
/// @param language    base code, null for all
/// @param gender      as the catalog spells it, null for all
/// @param accent      catalog id, null for all
/// @param favorites  only voices with a star
/// @param recents     only voices used lately
public record VoiceFilter(String text, @Nullable String language, @Nullable String gender, @Nullable String accent,
        boolean favorites, boolean recents) {
    public static final VoiceFilter ALL = new VoiceFilter("", null, null, null, false, false);

    public VoiceFilter withText(String other) {
        return new VoiceFilter(other, language, gender, accent, favorites, recents);
    }

    public VoiceFilter withLanguage(@Nullable String other) {
        return new VoiceFilter(text, other, gender, accent, favorites, recents);
    }

    public VoiceFilter withGender(@Nullable String other) {
        return new VoiceFilter(text, language, other, accent, favorites, recents);
    }

    public VoiceFilter withAccent(@Nullable String other) {
        return new VoiceFilter(text, language, gender, other, favorites, recents);
    }

    public VoiceFilter withFavorites(boolean other) {
        return new VoiceFilter(text, language, gender, accent, other, recents);
    }

    public VoiceFilter withRecents(boolean other) {
        return new VoiceFilter(text, language, gender, accent, favorites, other);
    }
}
