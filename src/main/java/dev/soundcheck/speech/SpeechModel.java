package dev.soundcheck.speech;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A model one can ask for. The service has no route that lists them, so they are data here.
///
/// @param note    a few words about its state
/// @param sunset  the day it stops answering, null where none is announced
public record SpeechModel(String id, String note, @Nullable LocalDate sunset) {

    /// Newest first. Source: Cartesia docs, "TTS models" and "API changes" (2026-09).
    public static final List<SpeechModel> KNOWN = List.of(
            new SpeechModel("sonic-3.6", "current", null),
            new SpeechModel("sonic-3.5", "current", null),
            new SpeechModel("sonic-3", "stable", null),
            new SpeechModel("sonic-latest", "moves, not for production", null),
            new SpeechModel("sonic-2", "ends 2026-10-20", LocalDate.of(2026, 10, 20)),
            new SpeechModel("sonic-turbo", "ends 2026-10-20", LocalDate.of(2026, 10, 20)));

    public static final String DEFAULT_ID = "sonic-3.6";

    public boolean gone(LocalDate today) {
        return sunset != null && today.isAfter(sunset);
    }
}
