package dev.soundcheck.offline.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Stamp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptionTest {

    @Test
    void phonemesInTheTextAreSaidAsTheyAreWritten() throws Exception {
        Loaded.Spoken spoken = Loaded.speak("Say <<k|æ|t>> now.");

        assertEquals(List.of("s", "eɪ", "k", "æ", "t", "n", "aʊ"), phonemes(spoken));
        assertEquals(List.of("Say", "<<k|æ|t>>", "now."), spoken.texts());
        assertEquals(List.of("k", "æ", "t"), within(spoken, spoken.word("<<k|æ|t>>")));
    }

    @Test
    void theSpokenFormIsTheSymbolsAndNeverTheStandIn() throws Exception {
        Loaded.Spoken spoken = Loaded.speak("One <<t|uː>>, <<θ|ɹ|ˈi>>.");

        assertEquals(List.of("One", "tuː", "θɹˈi"), spoken.spokenWords.stream().map(Stamp::text).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <<h;ə;l;ˈoʊ>>!     | h ə l oʊ
            "<<ɹ;e;d>>"        | ɹ eɪ d
            <<r;ɛ;d>>-ish      | ɹ ɛ d ɪ ʃ
            <<ʘ;k;ɑ;ʘ>>        | k ɑ
            """)
    void otherSpellingsOfASoundAreKnownAndForeignSoundsAreLeftOut(String text, String phonemes) throws Exception {
        assertEquals(List.of(phonemes.split(" ", -1)), phonemes(Loaded.speak(text.replace(';', '|'))));
    }

    @Test
    void whatOnlyLooksLikePhonemesIsText() throws Exception {
        Loaded.Spoken spoken = Loaded.speak("Use a << b here.");

        assertEquals(List.of("Use", "a", "<<", "b", "here."), spoken.texts());
        assertFalse(phonemes(spoken).isEmpty());
    }

    @Test
    void phonemesOfNothingKnownAreSilent() throws Exception {
        Loaded.Spoken spoken = Loaded.speak("Yes <<ʘ>> no.");

        assertEquals(List.of("j", "ɛ", "s", "n", "oʊ"), phonemes(spoken));
        assertTrue(spoken.texts().contains("<<ʘ>>"));
    }

    private static List<String> phonemes(Loaded.Spoken spoken) {
        return spoken.phonemes.stream().map(Stamp::text).toList();
    }

    private static List<String> within(Loaded.Spoken spoken, Stamp word) {
        return spoken.phonemes.stream().filter(phone -> phone.startSeconds() >= word.startSeconds() - 1e-6 && phone
                .endSeconds() <= word.endSeconds() + 1e-6).map(Stamp::text).toList();
    }
}
