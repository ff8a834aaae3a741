package dev.soundcheck.settings;

import org.jspecify.annotations.Nullable;

/// What is kept between runs. Holds no key and no secret.
///
/// @param service      where speech comes from
/// @param baseUrl      address of `OWN`
/// @param endpointId   as `Endpoint.id` spells it
/// @param voiceId      null before one was chosen
/// @param phonemes     also ask for phoneme stamps
/// @param formatId     form of the sound, as `OutputFormat.id` spells it
/// @param takesBudgetBytes  the most disk space for kept takes
/// @param limitMinutes      longest sound of one stream
public record Settings(Theme theme, Service service, String baseUrl, String endpointId, @Nullable String voiceId,
        String modelId, String text, boolean phonemes, String formatId, SoundSettings sound, WireSettings wire,
        long takesBudgetBytes, int limitMinutes, SystemSettings system, LookSettings look) {

    /// Light, dark, or whatever the system says.
    public enum Theme {
        SYSTEM, LIGHT, DARK
    }

    /// Where speech comes from.
    public enum Service {
        OFFLINE, CARTESIA,
        /// A base URL of the user's own.
        OWN
    }

    public static final String FIRST_LINE = "Three ways to the same voice: watch the words light up while they are heard.";

    public static final int MOST_LIMIT_MINUTES = 360;
    public static final long LEAST_TAKES_BUDGET_BYTES = 64L << 20;

    public static final Settings DEFAULT = new Settings(Theme.SYSTEM, Service.OFFLINE, "http://127.0.0.1:8801",
            "websocket", null, "sonic-3.6", FIRST_LINE, true, "raw:s16le:44100", SoundSettings.DEFAULT,
            WireSettings.DEFAULT, 2L << 30, 60, SystemSettings.DEFAULT, LookSettings.DEFAULT);

    public Settings withTheme(Theme other) {
        return new Settings(other, service, baseUrl, endpointId, voiceId, modelId, text, phonemes, formatId, sound,
                wire, takesBudgetBytes, limitMinutes, system, look);
    }

    public Settings withService(Service other, String otherBaseUrl) {
        return new Settings(theme, other, otherBaseUrl, endpointId, voiceId, modelId, text, phonemes, formatId, sound,
                wire, takesBudgetBytes, limitMinutes, system, look);
    }

    public Settings withEndpoint(String other) {
        return new Settings(theme, service, baseUrl, other, voiceId, modelId, text, phonemes, formatId, sound, wire,
                takesBudgetBytes, limitMinutes, system, look);
    }

    public Settings withVoice(@Nullable String other) {
        return new Settings(theme, service, baseUrl, endpointId, other, modelId, text, phonemes, formatId, sound, wire,
                takesBudgetBytes, limitMinutes, system, look);
    }

    public Settings withModel(String other) {
        return new Settings(theme, service, baseUrl, endpointId, voiceId, other, text, phonemes, formatId, sound, wire,
                takesBudgetBytes, limitMinutes, system, look);
    }

    public Settings withText(String other) {
        return new Settings(theme, service, baseUrl, endpointId, voiceId, modelId, other, phonemes, formatId, sound,
                wire, takesBudgetBytes, limitMinutes, system, look);
    }

    public Settings withPhonemes(boolean other) {
        return new Settings(theme, service, baseUrl, endpointId, voiceId, modelId, text, other, formatId, sound, wire,
                takesBudgetBytes, limitMinutes, system, look);
    }

    public Settings withFormat(String other) {
        return new Settings(theme, service, baseUrl, endpointId, voiceId, modelId, text, phonemes, other, sound, wire,
                takesBudgetBytes, limitMinutes, system, look);
    }

    public Settings withSound(SoundSettings other) {
        return new Settings(theme, service, baseUrl, endpointId, voiceId, modelId, text, phonemes, formatId, other,
                wire, takesBudgetBytes, limitMinutes, system, look);
    }

    public Settings withWire(WireSettings other) {
        return new Settings(theme, service, baseUrl, endpointId, voiceId, modelId, text, phonemes, formatId, sound,
                other, takesBudgetBytes, limitMinutes, system, look);
    }

    public Settings withTakesBudget(long bytes) {
        return new Settings(theme, service, baseUrl, endpointId, voiceId, modelId, text, phonemes, formatId, sound,
                wire, bytes, limitMinutes, system, look);
    }

    public Settings withLimit(int minutes) {
        return new Settings(theme, service, baseUrl, endpointId, voiceId, modelId, text, phonemes, formatId, sound,
                wire, takesBudgetBytes, minutes, system, look);
    }

    public Settings withSystem(SystemSettings other) {
        return new Settings(theme, service, baseUrl, endpointId, voiceId, modelId, text, phonemes, formatId, sound,
                wire, takesBudgetBytes, limitMinutes, other, look);
    }

    public Settings withLook(LookSettings other) {
        return new Settings(theme, service, baseUrl, endpointId, voiceId, modelId, text, phonemes, formatId, sound,
                wire, takesBudgetBytes, limitMinutes, system, other);
    }
}
