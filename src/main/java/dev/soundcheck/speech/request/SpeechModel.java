package dev.soundcheck.speech.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model one can ask for. The service has no route that lists them, so they are data here.
///
/// @param note       a few words about its state
/// @param sunset     the day it stops answering, null where none is announced
/// @param languages  base codes it speaks
/// @param steerable  follows speed, volume, emotion, in-text tags and pronunciation dictionaries; others ignore them
/// @param regional   takes locale codes such as `fr-CA`, and accents
public record SpeechModel(String id, String note, @Nullable LocalDate sunset, List<Language> languages,
        boolean steerable, boolean regional) {
    private static final LocalDate OLD_END = LocalDate.of(2026, 10, 20);

    /// Newest first. Source: Cartesia docs, "TTS models" and "API changes" (2026-09).
    public static final List<SpeechModel> KNOWN = List.of(
            new SpeechModel("sonic-3.6", "current", null, Language.SONIC_3_6, true, true),
            new SpeechModel("sonic-3.5", "current", null, Language.SONIC_3, true, false),
            new SpeechModel("sonic-3", "stable", null, Language.SONIC_3, true, false),
            new SpeechModel("sonic-latest", "moves, not for production", null, Language.SONIC_3_6, true, true),
            new SpeechModel("sonic-2", "ends 2026-10-20", OLD_END, Language.SONIC_2, false, false),
            new SpeechModel("sonic-turbo", "ends 2026-10-20", OLD_END, Language.SONIC_TURBO, false, false));

    public static final String DEFAULT_ID = "sonic-3.6";

    public boolean gone(LocalDate today) {
        return sunset != null && !today.isBefore(sunset);
    }

    /// True where it speaks the base or locale code.
    public boolean speaks(String code) {
        return languages.stream().anyMatch(language -> language.base().equals(Language.base(code)));
    }
}
