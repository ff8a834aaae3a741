package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.live.Cut.By;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds how a text is cut into pieces.
class CutterTest {
    private static final String TEXT = "Dr. Smith paid $1,234.50 at 12:30.\r\nWas it \"fair\"? <break time=\"1.5s\"/> "
            + "Extraordinary — yes, 2024's best 👩‍👩‍👧 café; ok.\n\n今日は、いい天気です。カフェに行きましょう！ Done";

    @ParameterizedTest
    @EnumSource(By.class)
    void joinedThePiecesAreTheText(By by) {
        assertEquals(TEXT, String.join("", Cut.by(by).pieces(TEXT)));
    }

    @ParameterizedTest
    @EnumSource(value = By.class, names = "AS_TYPED", mode = EnumSource.Mode.EXCLUDE)
    void thePiecesDoNotDependOnThePortionsInWhichTheTextCame(By by) {
        Cutter cutter = new Cutter(Cut.by(by));
        List<String> pieces = new ArrayList<>();
        TEXT.chars().forEach(c -> pieces.addAll(cutter.feed(String.valueOf((char) c))));
        pieces.addAll(cutter.finish());

        assertEquals(Cut.by(by).pieces(TEXT), pieces);
    }

    @Test
    void aWordTakesTheSpaceBehindItAlong() {
        assertEquals(List.of("Hello ", " there,\n", "you"), Cut.by(By.WORD).pieces("Hello  there,\nyou"));
    }

    @Test
    void severalWordsMakeOnePiece() {
        assertEquals(List.of("one two three ", "four"), Cut.words(3).pieces("one two three four"));
    }

    @Test
    void aSentenceEndsAtItsMarkAndNotAtAnAbbreviationOrADecimal() {
        assertEquals(List.of("Dr. J. Smith paid 3.50. ", "Why? ", "(Ask.) ", "Go"),
                Cut.by(By.SENTENCE).pieces("Dr. J. Smith paid 3.50. Why? (Ask.) Go"));
    }

    @Test
    void aClauseEndsAtACommaToo() {
        assertEquals(List.of("Well, ", "1,200 of them: ", "all. ", "Yes"),
                Cut.by(By.CLAUSE).pieces("Well, 1,200 of them: all. Yes"));
    }

    @Test
    void japaneseIsCutWithoutSpaces() {
        assertEquals(List.of("今日は。", "いい天気！", "はい"), Cut.by(By.SENTENCE).pieces("今日は。いい天気！はい"));
        assertEquals(List.of("今日は", "天気です"), Cut.by(By.WORD).pieces("今日は天気です"));
    }

    @Test
    void tokensArePartsOfWordsWithTheSpaceBeforeThem() {
        List<String> tokens = Cut.by(By.TOKEN).pieces("I'm extraordinarily happy, 12345 times!");

        assertEquals(List.of("I", "'m"), tokens.subList(0, 2));
        assertTrue(tokens.containsAll(List.of(" happy", ",", "123", "45", " times", "!")));
        assertTrue(tokens.subList(2, tokens.indexOf(" happy")).size() > 1);
        assertEquals(Cut.by(By.TOKEN).pieces("I'm extraordinarily happy, 12345 times!"), tokens);
    }

    @Test
    void aLineEndsAtItsLineFeed() {
        assertEquals(List.of("one\r\n", "two\n", "three"), Cut.by(By.LINE).pieces("one\r\ntwo\nthree"));
    }

    @Test
    void aTextWithoutAnEndIsCutAllTheSame() {
        Cutter cutter = new Cutter(Cut.by(By.SENTENCE));
        List<String> pieces = cutter.feed("y".repeat(5_000));

        assertEquals(4, pieces.size());
        assertTrue(pieces.stream().allMatch(piece -> piece.length() == Cutter.MOST_CHARS));
    }
}
