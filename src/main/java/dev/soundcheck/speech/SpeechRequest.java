package dev.soundcheck.speech;

import org.jspecify.annotations.Nullable;

/// One utterance as it is asked for: frozen with the take, whatever is edited afterwards.
///
/// @param language  base or locale code, null to leave it to the voice
public record SpeechRequest(String text, String voiceId, String modelId, @Nullable String language, Delivery delivery,
        OutputFormat format, StampOptions stamps) {

    public static SpeechRequest of(String text, String voiceId, String modelId) {
        return new SpeechRequest(text, voiceId, modelId, null, Delivery.NATURAL, OutputFormat.DEFAULT,
                StampOptions.ALL);
    }

    public SpeechRequest withText(String other) {
        return new SpeechRequest(other, voiceId, modelId, language, delivery, format, stamps);
    }

    public SpeechRequest withVoice(String other) {
        return new SpeechRequest(text, other, modelId, language, delivery, format, stamps);
    }

    public SpeechRequest withLanguage(@Nullable String other) {
        return new SpeechRequest(text, voiceId, modelId, other, delivery, format, stamps);
    }

    public SpeechRequest withDelivery(Delivery other) {
        return new SpeechRequest(text, voiceId, modelId, language, other, format, stamps);
    }

    public SpeechRequest withFormat(OutputFormat other) {
        return new SpeechRequest(text, voiceId, modelId, language, delivery, other, stamps);
    }

    public SpeechRequest withStamps(StampOptions other) {
        return new SpeechRequest(text, voiceId, modelId, language, delivery, format, other);
    }

    /// True where the text holds a letter or a digit: without one every endpoint refuses it.
    public boolean speakable() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
