package dev.soundcheck.offline.wire.message;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `Cartesia-Version` of a request and what depends on it. Immutable.
///
/// @param date   what the client asked for, or the oldest version where it asked for nothing readable
/// @param known  false for missing, malformed and unpublished versions, which get errors of the old shape
public record WireVersion(LocalDate date, boolean known) {
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 10);
    private static final LocalDate PAGED_VOICES = LocalDate.of(2025, 4, 16);
    private static final LocalDate STRUCTURED_ERRORS = LocalDate.of(2026, 3, 1);
    private static final LocalDate VOICE_BY_ID = LocalDate.of(2026, 8, 14);
    private static final List<LocalDate> PUBLISHED = List.of(FIRST, LocalDate.of(2024, 11, 13), PAGED_VOICES,
            LocalDate.of(2025, 11, 4), STRUCTURED_ERRORS, VOICE_BY_ID);

    public static final WireVersion NONE = new WireVersion(FIRST, false);
    public static final String NEWEST = "2026-08-14";

    public static WireVersion parse(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        try {
            LocalDate date = LocalDate.parse(text.strip());
            return new WireVersion(date, PUBLISHED.contains(date));
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    /// JSON errors with `error_code`; one line of text before.
    boolean structuredErrors() {
        return known && !date.isBefore(STRUCTURED_ERRORS);
    }

    /// `voice` is an id; an object with `mode` before.
    public boolean voiceById() {
        return !date.isBefore(VOICE_BY_ID);
    }

    /// `/voices` answers pages; a bare array before.
    public boolean pagedVoices() {
        return !date.isBefore(PAGED_VOICES);
    }

    public int longestBufferMillis() {
        return date.isBefore(STRUCTURED_ERRORS) ? 1000 : 5000;
    }

    public int usualBufferMillis() {
        return date.isBefore(STRUCTURED_ERRORS) ? 0 : 3000;
    }
}
