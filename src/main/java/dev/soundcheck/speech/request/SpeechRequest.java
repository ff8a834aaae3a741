package dev.soundcheck.speech.request;

import org.jspecify.annotations.Nullable;

/// One utterance as it is asked for. A take keeps its own, whatever is edited afterwards.
///
/// A request that is changed by one of the `with` methods is written from its fields again.
///
/// @param language  base or locale code, null to leave it to the voice
/// @param raw       the JSON that is sent unchanged; null where it is written from the other fields
public record SpeechRequest(String text, String voiceId, String modelId, @Nullable String language, Delivery delivery,
        OutputFormat format, StampOptions stamps, Pronunciation pronunciation, @Nullable String raw) {

    /// A request whose JSON is written from its fields.
    public SpeechRequest(String text, String voiceId, String modelId, @Nullable String language, Delivery delivery,
            OutputFormat format, StampOptions stamps, Pronunciation pronunciation) {
        this(text, voiceId, modelId, language, delivery, format, stamps, pronunciation, null);
    }

    /// A request that leaves the reading of the text to the service.
    public SpeechRequest(String text, String voiceId, String modelId, @Nullable String language, Delivery delivery,
            OutputFormat format, StampOptions stamps) {
        this(text, voiceId, modelId, language, delivery, format, stamps, Pronunciation.DEFAULT);
    }

    public static SpeechRequest of(String text, String voiceId, String modelId) {
        return new SpeechRequest(text, voiceId, modelId, null, Delivery.NATURAL, OutputFormat.DEFAULT,
                StampOptions.ALL);
    }

    public SpeechRequest withText(String other) {
        return new SpeechRequest(other, voiceId, modelId, language, delivery, format, stamps, pronunciation);
    }

    public SpeechRequest withVoice(String other) {
        return new SpeechRequest(text, other, modelId, language, delivery, format, stamps, pronunciation);
    }

    public SpeechRequest withModel(String other) {
        return new SpeechRequest(text, voiceId, other, language, delivery, format, stamps, pronunciation);
    }

    public SpeechRequest withLanguage(@Nullable String other) {
        return new SpeechRequest(text, voiceId, modelId, other, delivery, format, stamps, pronunciation);
    }

    public SpeechRequest withDelivery(Delivery other) {
        return new SpeechRequest(text, voiceId, modelId, language, other, format, stamps, pronunciation);
    }

    public SpeechRequest withFormat(OutputFormat other) {
        return new SpeechRequest(text, voiceId, modelId, language, delivery, other, stamps, pronunciation);
    }

    public SpeechRequest withStamps(StampOptions other) {
        return new SpeechRequest(text, voiceId, modelId, language, delivery, format, other, pronunciation);
    }

    public SpeechRequest withPronunciation(Pronunciation other) {
        return new SpeechRequest(text, voiceId, modelId, language, delivery, format, stamps, other);
    }

    /// The same request, sent as this JSON; the other fields say how to read the answer.
    public SpeechRequest asRaw(@Nullable String json) {
        return new SpeechRequest(text, voiceId, modelId, language, delivery, format, stamps, pronunciation, json);
    }

    /// True where the text holds a letter or a digit: without one every endpoint refuses it.
    public boolean speakable() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
