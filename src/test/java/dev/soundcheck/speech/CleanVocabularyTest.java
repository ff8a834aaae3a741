package dev.soundcheck.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.speech.voice.PronunciationDictionary;
import dev.soundcheck.speech.voice.Voice;
import org.junit.jupiter.api.Test;

/// What a server or a file says is clean in every type that carries its words.
class CleanVocabularyTest {
    private static final String HOSTILE = "\u001b]0;title\u0007A\u202ed\u200ba\u0085";

    @Test
    void aVoiceCarriesCleanTexts() {
        Voice voice = new Voice(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, false, null);
        assertEquals(new Voice("Ada", "Ada", "Ada", "Ada", "Ada", "Ada", "Ada", false, null), voice);
    }

    @Test
    void aFailureCarriesCleanTexts() {
        SpeechFailure failure = new SpeechFailure(SpeechFailure.Kind.SERVER, HOSTILE, HOSTILE, HOSTILE, 500, HOSTILE,
                HOSTILE);
        assertEquals(new SpeechFailure(SpeechFailure.Kind.SERVER, "Ada", "Ada", "Ada", 500, "Ada", "Ada"), failure);
    }

    @Test
    void aDictionaryCarriesCleanTexts() {
        assertEquals(new PronunciationDictionary("Ada", "Ada", 3), new PronunciationDictionary(HOSTILE, HOSTILE, 3));
    }

    @Test
    void aSentenceOfMegabytesIsCut() {
        SpeechFailure failure = SpeechFailure.of(SpeechFailure.Kind.SERVER, "x".repeat(1 << 20), "",
                "y".repeat(1 << 20));
        assertEquals(600, failure.sentence().length());
        assertEquals(4000, failure.detail().length());
    }
}
