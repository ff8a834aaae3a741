package dev.soundcheck.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.speech.voice.Voice;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VoiceTextTest {
    @Test
    void theLanguageOfAVoiceIsAWord() {
        assertEquals(List.of("Feminine", "German", "Bavarian"),
                VoiceText.chips(new Voice("v", "Anna", "", "", "de", "feminine", "bavarian", false, null)));
        assertEquals(List.of("Portuguese (Brazil)"),
                VoiceText.chips(new Voice("v", "Ana", "", "", "pt-BR", null, null, false, null)));
    }
}
