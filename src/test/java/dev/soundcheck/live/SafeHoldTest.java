package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.live.Cut.By;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Holds that safe text is never split.
class SafeHoldTest {
    private static final List<String> PARTS = List.of("Hello", " there", ", ", "1,234.50", "3.14", " ", "$5", "\n",
            "<break time=\"1.05s\"/>", "<spell>A1 B2</spell>", "<<h|ə|l|oʊ>>", "👩‍👩‍👧", "e\u0301", "ไทย", "नमस्ते",
            "5",
            "مَرْحَبًا", "שָׁלוֹם", "\u200f", "3\ufe0f\u20e3", "https://a.b/c?d=1.5", "🏳\ufe0f\u200d🌈", "1/2", "١٫٥",
            ".", "今日は", "。", "!", "a<b", "12:30", "🇩🇪", "\r\n", "x < 3");

    @Test
    void nothingIsEverSplitHoweverTheTextComes() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String text = "Go. " + String.join("", random.ints(30, 0, PARTS.size()).mapToObj(PARTS::get).toList());
            List<String> pieces = safe(arrivals(text, random));
            List<LintFinding> splits = SeamRules.findings("1", JoinedText.of(pieces)).stream()
                    .filter(each -> each.fix() == Fix.KEEP_SAFE).toList();

            assertEquals(text, String.join("", pieces));
            assertEquals(List.of(), splits, pieces::toString);
        }
    }

    @Test
    void tokensBecomeWholeWords() {
        assertEquals(List.of("The ", "extraordinary ", "cat.", " It"),
                safe(List.of("The", " extra", "ord", "inary", " cat", ".", " It")));
    }

    @Test
    void aWordGoesOutWithItsSpace() {
        SafeHold hold = new SafeHold();

        assertEquals("Hello ", hold.feed("Hello "));
        assertTrue(hold.feed("world").isEmpty());
        assertEquals("world! ", hold.feed("! "));
    }

    @Test
    void theEndOfASentenceDoesNotWaitButADotBehindADigitDoes() {
        SafeHold hold = new SafeHold();

        assertEquals("Yes.", hold.feed("Yes."));
        assertEquals(" It costs ", hold.feed(" It costs 3."));
        assertTrue(hold.feed("5").isEmpty());
        assertEquals("3.5 ", hold.feed(" now"));
        assertEquals("now", hold.finish());
    }

    @Test
    void theFirstPieceHasSomethingToSay() {
        SafeHold hold = new SafeHold();

        assertTrue(hold.feed("... ").isEmpty());
        assertTrue(hold.feed("🙂 ").isEmpty());
        assertTrue(hold.feed("<break time=\"1s\"/> ").isEmpty());
        assertEquals("... 🙂 <break time=\"1s\"/> Well. ", hold.feed("Well. "));
    }

    @Test
    void whatOnlyLooksLikeATagIsNotHeldForEver() {
        SafeHold hold = new SafeHold();
        String out = hold.feed("so a <b " + "and then more words follow ".repeat(20));

        assertTrue(out.length() > 400);
        assertTrue(hold.held().length() <= SafeCut.MOST_HELD);
    }

    @Test
    void oneWordWithoutAnEndIsNotHeldForEver() {
        SafeHold hold = new SafeHold();

        assertTrue(hold.feed("7".repeat(10_000)).length() > 9_000);
    }

    @Test
    void japaneseWaitsForOneSignOnly() {
        SafeHold hold = new SafeHold();

        assertEquals("今日", hold.feed("今日は"));
        assertEquals("は。", hold.feed("。"));
    }

    @Test
    void tokensOfALongTextPassThroughQuickly() {
        SafeHold hold = new SafeHold();
        long chars = Cut.by(By.TOKEN).pieces("Some words of a text. ".repeat(5_000)).stream()
                .mapToLong(token -> hold.feed(token).length()).sum();

        assertEquals(110_000, chars + hold.finish().length());
    }

    private static List<String> arrivals(String text, SplittableRandom random) {
        List<String> arrivals = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = Math.min(text.length(), from + random.nextInt(1, 6));
            arrivals.add(text.substring(from, end));
            from = end;
        }
        return arrivals;
    }

    private static List<String> safe(List<String> arrivals) {
        SafeHold hold = new SafeHold();
        List<String> pieces = new ArrayList<>(arrivals.stream().map(hold::feed).toList());
        pieces.add(hold.finish());
        pieces.removeIf(String::isEmpty);
        return pieces;
    }
}
