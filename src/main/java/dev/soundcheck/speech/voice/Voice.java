package dev.soundcheck.speech.voice;

import dev.soundcheck.text.CleanText;
import org.jspecify.annotations.Nullable;

/// A voice of the catalog. Its texts come from a server or a file and are cleaned here.
///
/// @param tagline     a few words, "" if unset
/// @param language    primary base code such as `en`
/// @param gender      `masculine`, `feminine`, `gender_neutral` or null
/// @param accent      catalog id such as `irish`, or null
/// @param previewUrl  sample file of the service, or null; fetch it with the same credentials
public record Voice(String id, String name, String description, String tagline, String language,
        @Nullable String gender, @Nullable String accent, boolean owned, @Nullable String previewUrl) {
    public Voice {
        id = CleanText.line(id, CleanText.NAME_CHARS);
        name = CleanText.line(name, CleanText.NAME_CHARS);
        description = CleanText.lines(description, CleanText.DETAIL_CHARS);
        tagline = CleanText.line(tagline, CleanText.NAME_CHARS);
        language = CleanText.line(language, CleanText.NAME_CHARS);
        gender = CleanText.lineOrNull(gender, CleanText.NAME_CHARS);
        accent = CleanText.lineOrNull(accent, CleanText.NAME_CHARS);
    }
}
