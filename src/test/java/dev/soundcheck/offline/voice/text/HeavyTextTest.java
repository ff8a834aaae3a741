package dev.soundcheck.offline.voice.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.offline.voice.engine.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The engine's work grows faster than its text, so no phrase may be long to say, whatever the text looks like.
class HeavyTextTest {
    private static final int CHARS = 20_000;

    /// What people paste.
    enum Heavy {
        URL("https://example.com/a/b/c?x=1&y=2&token=abcdef0123456789#frag/"), BASE64("QUJD+/abcXYZ0129zz=="), HASHES(
                "#"),
        PERCENT("%C3%BC"), FORMULA("E=mc^2+(a*b)/(c-d)=x_1*3.14159/2.71828-1e-10"), JSON(
                "{\"id\":123,\"list\":[1,2,3],\"ok\":true},"),
        DIGITS("0123456789"), CAPITALS(
                "ABCDEFGH"),
        LETTERS("abcdefghijklmnop"), SIGNS("# % & + "), NUMBERS("123456 7 89 "), EMOJI(
                "😀"),
        JAPANESE("日本語"), COMMAS(", ");

        private final String part;

        Heavy(String part) {
            this.part = part;
        }

        String text() {
            return part.repeat(CHARS / part.length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void noPhraseIsLongToSayAndNothingIsLost(Heavy heavy) {
        List<Phrase> phrases = phrases(heavy.text());

        assertTrue(weight(phrases.getFirst()) <= SpokenWeight.FIRST_PHRASE + SpokenWeight.TOKEN + 20, () -> "first "
                + weight(phrases.getFirst()));
        for (Phrase phrase : phrases) {
            assertTrue(weight(phrase) <= SpokenWeight.PHRASE + SpokenWeight.TOKEN + 20,
                    () -> weight(phrase) + " " + phrase);
        }
        assertEquals(heavy.text().replaceAll("\\s", ""), phrases.stream().flatMap(phrase -> phrase.tokens().stream())
                .map(Phrase.Token::text).collect(Collectors.joining()));
    }

    @Test
    void aLongStretchToBeSpelledIsCutAndEveryLetterIsRead() {
        String letters = "a1b2".repeat(450);
        List<Phrase> phrases = phrases("Spell <spell>" + letters + "</spell>. Done.");

        assertTrue(phrases.size() > 10, "only " + phrases.size() + " phrases");
        String said = phrases.stream().flatMap(phrase -> phrase.tokens().stream().map(Phrase.Token::spoken))
                .collect(Collectors.joining(
                        " "));
        assertEquals(900, said.split("ay|bee", -1).length - 1);
        assertTrue(said.endsWith("Done."), said.substring(said.length() - 40));
        assertEquals("Spell" + letters + ".Done.", phrases.stream().flatMap(phrase -> phrase.tokens().stream()).map(
                Phrase.Token::text).collect(Collectors.joining()));
    }

    @Test
    void aLongNumberIsReadDigitByDigitAndARunOfOneSignOnce() {
        assertEquals("1 2 3 4 5 6 7 8 9 0", SpokenForm.of("1234567890"));
        assertEquals("#", SpokenForm.of("#######"));
        assertEquals("...", SpokenForm.of("..."));
    }

    private static int weight(Phrase phrase) {
        return phrase.tokens().stream().map(Phrase.Token::spoken).mapToInt(SpokenWeight::of).sum();
    }

    private static List<Phrase> phrases(String text) {
        Script script = new Script(Controls.NORMAL);
        script.append(text);
        List<Phrase> phrases = new ArrayList<>();
        for (Optional<Segment> next = script.next(true); next.isPresent(); next = script.next(true)) {
            if (next.get() instanceof Segment.Speech(Phrase phrase)) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }
}
