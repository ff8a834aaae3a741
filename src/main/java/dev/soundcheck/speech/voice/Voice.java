package dev.soundcheck.speech.voice;

import org.jspecify.annotations.Nullable;

/// A voice of the catalog.
///
/// @param tagline     a few words, "" if unset
/// @param language    primary base code such as `en`
/// @param gender      `masculine`, `feminine`, `gender_neutral` or null
/// @param accent      catalog id such as `irish`, or null
/// @param previewUrl  sample file of the service, or null; fetch it with the same credentials
public record Voice(String id, String name, String description, String tagline, String language,
        @Nullable String gender, @Nullable String accent, boolean owned, @Nullable String previewUrl) {}
