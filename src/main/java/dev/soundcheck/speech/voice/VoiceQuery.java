package dev.soundcheck.speech.voice;

import org.jspecify.annotations.Nullable;

/// One page of the catalog.
///
/// @param limit          1 to 100
/// @param startingAfter  id of the last voice of the page before, null for the first page
/// @param text           matches name, description and id; null for all
public record VoiceQuery(int limit, @Nullable String startingAfter, @Nullable String text, @Nullable String gender,
        @Nullable String language) {
    public static final VoiceQuery FIRST = new VoiceQuery(100, null, null, null, null);

    public VoiceQuery after(String voiceId) {
        return new VoiceQuery(limit, voiceId, text, gender, language);
    }
}
