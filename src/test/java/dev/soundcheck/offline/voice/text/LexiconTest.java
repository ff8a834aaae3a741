package dev.soundcheck.offline.voice.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.offline.voice.engine.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    private static final Lexicon SHIPS = new Lexicon(List.of(new Lexicon.Entry("bow", "bough", false),
            new Lexicon.Entry("SQL", "sequel", true), new Lexicon.Entry("New Orleans", "Nawlins", false),
            new Lexicon.Entry("New", "Nyoo", false), new Lexicon.Entry("tea", "<<t|i>>", false)), true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bow breaks.     | The bough breaks.
            BOW! Bow-wow.       | bough! bough-wow.
            elbow bowl          | elbow bowl
            An SQL or sql.      | An sequel or sql.
            (New) Orleans       | (Nyoo) Orleans
            'in New Orleans, "bow".' | in Nawlins,  bough.
            """)
    void wholeWordsAreReplacedTheLongestFirst(String text, String spoken) {
        assertEquals(spoken, String.join(" ", spoken(SHIPS, text)));
    }

    @Test
    void theWordsKeepTheirOwnText() {
        assertEquals(List.of("in", "New", "Orleans,", "now"), tokens(SHIPS, "in New Orleans, now").stream().map(
                Phrase.Token::text).toList());
    }

    @Test
    void anEntryOfTwoWordsIsWaitedFor() {
        Script script = new Script(Controls.NORMAL, SHIPS, false, Reading.ENGLISH);
        script.append("We went to New ");

        assertEquals(Optional.empty(), script.next(false));

        script.append("Orleans. ");
        assertTrue(script.next(false).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the bow   | the bough
            Bow low.  | bough low.
            the Bow   | the Bow
            BOW       | BOW
            """)
    void olderModelsTakeTheExactFormAndTheStartOfASentence(String text, String spoken) {
        Lexicon older = new Lexicon(List.of(new Lexicon.Entry("bow", "bough", false)), false);

        assertEquals(spoken, String.join(" ", spoken(older, text)));
    }

    private static List<String> spoken(Lexicon lexicon, String text) {
        return tokens(lexicon, text).stream().map(Phrase.Token::spoken).toList();
    }

    private static List<Phrase.Token> tokens(Lexicon lexicon, String text) {
        Script script = new Script(Controls.NORMAL, lexicon, false, Reading.ENGLISH);
        script.append(text);
        List<Phrase.Token> tokens = new ArrayList<>();
        for (Optional<Segment> next = script.next(true); next.isPresent(); next = script.next(true)) {
            tokens.addAll(((Segment.Speech) next.get()).phrase().tokens());
        }
        return tokens;
    }
}
