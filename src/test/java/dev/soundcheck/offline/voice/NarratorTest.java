package dev.soundcheck.offline.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.offline.voice.persona.Cast;
import dev.soundcheck.offline.voice.text.Controls;
import dev.soundcheck.speech.Stamp;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarratorTest {
    @Test
    void wordsAreTheWhiteSpaceTokensOfTheText() throws Exception {
        String text = "The 42 ships sailed on May 3rd, 2024; Dr. Smith paid $3.50 for “it”… don’t ask — please! 😀 ok?";

        Loaded.Spoken spoken = Loaded.speak(text);

        assertEquals(List.of(text.split("\\s+", -1)), spoken.texts());
    }

    @Test
    void anExpandedTokenSpansAllItsSpokenWords() throws Exception {
        Loaded.Spoken spoken = Loaded.speak("We saw 42 ships.");

        assertEquals(List.of("We", "saw", "forty", "two", "ships"), spoken.spokenWords.stream().map(Stamp::text)
                .toList());
        assertEquals(spoken.spokenWords.get(2).startSeconds(), spoken.word("42").startSeconds());
        assertEquals(spoken.spokenWords.get(3).endSeconds(), spoken.word("42").endSeconds());
    }

    @Test
    void phonemesAreIpaAndFillTheirWords() throws Exception {
        Loaded.Spoken spoken = Loaded.speak("Rain today.");

        assertEquals(List.of("ɹ", "eɪ", "n", "t", "ə", "d", "eɪ"), spoken.phonemes.stream().map(Stamp::text).toList());
        assertEquals(spoken.word("Rain").startSeconds(), spoken.phonemes.get(0).startSeconds());
        assertEquals(spoken.word("Rain").endSeconds(), spoken.phonemes.get(2).endSeconds());
        assertEquals(spoken.word("today.").endSeconds(), spoken.phonemes.get(6).endSeconds());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.6, 1, 1.5})
    void stampsFollowTheSoundAtEverySpeed(double speed) throws Exception {
        Loaded.Spoken spoken = Loaded.speak("First we wait. Then we go.", Cast.ofPersonas().all().getFirst(),
                new Controls(speed,
                        1));

        double pauseFrom = spoken.word("wait.").endSeconds();
        double pauseTo = spoken.word("Then").startSeconds();
        double speech = spoken.rms(spoken.word("First").startSeconds(), pauseFrom);
        assertTrue(pauseTo - pauseFrom > 0.15, "pause of " + (pauseTo - pauseFrom));
        assertTrue(spoken.rms(pauseFrom + 0.05, pauseTo - 0.03) < speech / 30);
        assertTrue(spoken.rms(0, 0.09) < 1e-4, "silent before the first word");
        assertEquals(0.1, spoken.words.getFirst().startSeconds(), 1e-9);
        assertTrue(spoken.words.getLast().endSeconds() < spoken.seconds());
    }

    @Test
    void speedChangesTheLength() throws Exception {
        String text = "The quick brown fox jumps over the lazy dog near the river.";
        double normal = Loaded.speak(text).seconds();

        double slow = Loaded.speak(text, Cast.ofPersonas().all().getFirst(), new Controls(0.6, 1)).seconds();
        double fast = Loaded.speak(text, Cast.ofPersonas().all().getFirst(), new Controls(1.5, 1)).seconds();

        assertEquals(normal / 0.6, slow, 0.06 * slow);
        assertEquals(normal / 1.5, fast, 0.06 * normal);
    }

    @Test
    void volumeChangesTheLevel() throws Exception {
        String text = "The quick brown fox jumps.";
        double normal = Loaded.speak(text).rms(0, 10);

        assertEquals(0.5,
                Loaded.speak(text, Cast.ofPersonas().all().getFirst(), new Controls(1, 0.5)).rms(0, 10) / normal,
                0.01);
        assertEquals(1.4, Loaded.speak("<volume ratio=\"1.4\"/>" + text).rms(0, 10) / normal, 0.05);
    }

    @Test
    void aBreakIsSilenceOfItsLength() throws Exception {
        double without = Loaded.speak("Wait. Now.").word("Now.").startSeconds();
        Loaded.Spoken with = Loaded.speak("Wait. <break time=\"750ms\"/> Now.");

        assertEquals(without + 0.75, with.word("Now.").startSeconds(), 0.011);
        assertEquals(List.of("Wait.", "Now."), with.texts());
    }

    @Test
    void speltTextIsReadLetterByLetter() throws Exception {
        Loaded.Spoken spoken = Loaded.speak("Code <spell>AB 1.2</spell>.");

        assertEquals(List.of("Code", "AB", "1.2."), spoken.texts());
        assertEquals(List.of("Code", "ay", "bee", "one", "dot", "two"),
                spoken.spokenWords.stream().map(Stamp::text).toList());
    }

    @Test
    void stampsNeverOverlapOrGoBack() throws Exception {
        Loaded.Spoken spoken = Loaded.speak("On 1/2/2024 at 10:30, e.g. twenty-one—no, 50% of 2 + 2 = 4. "
                + "你好 and www.example.com & x@y.z! (Really?) ".repeat(3));

        double last = 0;
        for (Stamp word : spoken.words) {
            assertTrue(word.startSeconds() >= last - 1e-9, word + " after " + last);
            assertTrue(word.endSeconds() >= word.startSeconds(), word.toString());
            last = word.endSeconds();
        }
        assertTrue(last <= spoken.seconds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"€ --5", "a <b> \\ | ~ ^ ` {x} [no] //", "1.2.3.4 00 --5 9999999999999999999 1,2,3",
            "你好 привет", "\u0000 \u00ad a\u0301 ok"})
    void whateverTheTextHoldsEachTokenIsStampedInOrder(String text) throws Exception {
        Loaded.Spoken spoken = Loaded.speak(text);

        assertEquals(List.of(text.strip().split("\\s+", -1)), spoken.texts());
        assertTrue(spoken.words.getLast().endSeconds() <= spoken.seconds());
    }

    @Test
    void oneTextAlwaysGivesOneSound() throws Exception {
        assertTrue(Arrays.equals(Loaded.speak("Once more.").samples(), Loaded.speak("Once more.").samples()));
    }
}
