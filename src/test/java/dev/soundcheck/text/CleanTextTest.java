package dev.soundcheck.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    private static String line(String raw) {
        return CleanText.line(raw, CleanText.SENTENCE_CHARS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31mred\u001b[0m", "\u001b]0;title\u0007red", "\u001b]8;;http://x\u001b\\red",
            "\u009b2Jred", "\u009d0;title\u009cred", "\u0090payload\u001b\\red", "\u001b(Bred", "\u001bcred",
            "r\u001b[Ke\u0007d\u0000", "\u001b_hidden\u001b\\red", "\u001b[?25lred\u001b", "re\u001b[1;2;3md\u0085"})
    void noSequenceReachesATerminal(String raw) {
        assertEquals("red", line(raw));
    }

    @ParameterizedTest
    @CsvSource({"a\u001b]0;never closed,a0;never closed", "a\u001b[12\u001b[mred,a12red", "a\u001b[,a",
            "a\u001b]x\u001b[Kb,axb"})
    void aSequenceThatBreaksOffTakesNoTextWithIt(String raw, String clean) {
        assertEquals(clean, line(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202eAda", "A\u202dda\u202c", "\u2066Ada\u2069", "A\u200bd\u2060a", "\ufeffAda",
            "A\u00adda", "Ada\u200e\u200f\u061c", "A\u3164da", "Ada\udb40\udc41\udb40\udc7f", "A\u200dd\u200ca"})
    void whatReordersOrIsNotSeenGoes(String raw) {
        assertEquals("Ada", line(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"می‌خواهم", "क्‍ष", "👩‍🚀", "❤️", "👩🏽‍🚀", "1️⃣", "Zoë", "Z\u0308o\u0308", "日本語",
            "שָׁלוֹם", "สวัสดี", "السلام عليكم ۝", "ශ්‍රී"})
    void whatAScriptOrAnEmojiNeedsStays(String text) {
        assertEquals(text, line(text));
    }

    @Test
    void lineEndsBecomeSpacesOnALineAndStayInSeveralLines() {
        assertEquals("one two three four", line("one\r\ntwo\nthree\tfour\n"));
        assertEquals("one\ntwo\nthree\tfour", CleanText.lines("one\r\ntwo\u2028three\tfour\n", 100));
    }

    @Test
    void halfAPairIsMarkedAndMarksDoNotPileUp() {
        assertEquals("a\ufffdb", line("a\ud83db"));
        assertEquals("a" + "\u0301".repeat(Invisible.MOST_MARKS_IN_A_ROW) + "b",
                line("a" + "\u0301".repeat(500) + "b"));
    }

    @Test
    void aLongTextEndsInAnEllipsisAndNeverInHalfAPair() {
        assertEquals("abcd…", CleanText.line("abcdefgh", 5));
        assertEquals("abcdefgh", CleanText.line("abcdefgh", 8));
        assertEquals("abc👩…", CleanText.line("abc👩‍🚀x", 7));
    }

    @Test
    void nothingHostileIsLeftWhateverTheTextIs() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String raw = hostile(random);
            int most = 1 + random.nextInt(60);
            String clean = random.nextBoolean() ? CleanText.line(raw, most) : CleanText.lines(raw, most);
            assertTrue(clean.length() <= most, () -> "too long: " + escaped(raw));
            assertTrue(clean.codePoints().noneMatch(CleanTextTest::hostile), () -> "hostile is left: " + escaped(raw));
            assertEquals(clean, CleanText.lines(clean, most), () -> "not clean at once: " + escaped(raw));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b]", "\u001b[", "\u009d", "\u200d", "a\u0301", "\u001b]0;x", "\u0090"})
    void timeGrowsWithTheLengthAlone(String unit) {
        String bomb = unit.repeat(2_000_000 / unit.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CleanText.lines(bomb, Integer.MAX_VALUE));
    }

    private static String hostile(Random random) {
        String pool = "\u001b\u001b[]P;0mK\u0007\\\u009b\u009d\u009c\u0090 \t\r\n\u0085ab\u200d\u200c\u202e\u2066\u2069"
                + "\u200b\ufeff\ufe0f\u2764\u0301\u06a9\u06cc\u094d\u0915\u3164\u00ad\ud83d\ude80\ud83d\udc69\udb40\udc41";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(random.nextInt(8) == 0
                    ? (char) random.nextInt(0x10000)
                    : pool.charAt(random.nextInt(pool.length())));
        }
        return text.toString();
    }

    private static boolean hostile(int point) {
        return (Character.isISOControl(point) && point != '\n' && point != '\t')
                || (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200B || point == 0xFEFF || point == 0x2060 || (point >= 0xD800 && point <= 0xDFFF)
                || (point >= 0xE0000 && point <= 0xE007F);
    }

    private static String escaped(String raw) {
        StringBuilder text = new StringBuilder();
        raw.chars().forEach(c -> text.append(String.format(Locale.ROOT, "\\u%04x", c)));
        return text.toString();
    }
}
