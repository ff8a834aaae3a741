package dev.soundcheck.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkupTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <speed ratio="1.2"/>    | SPEED     | 1.2
            <volume ratio='0.8' />  | VOLUME    | 0.8
            <emotion value="calm"/> | EMOTION   | calm
            <break time="400ms"/>   | BREAK     | 400ms
            <break time="1s">       | BREAK     | 1s
            <emotion/>              | EMOTION   | ``
            </emotion>              | EMOTION   | ``
            <spell>                 | SPELL     | ``
            </spell>                | SPELL_END | ``
            [laughter]              | LAUGHTER  | ``
            <<kæt>>                 | PHONEMES  | ``
            """)
    void theServicesOwnTagsAreMarkup(String tag, Markup.Kind kind, String value) {
        assertEquals(List.of(new Markup.Tag(kind, 3, 3 + tag.length(), value)), Markup.in("Oh " + tag + " well."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Enter>", "<jane.doe@example.com>", "<https://example.com/a?b=\"c\">", "a<b and c>d",
            "List<String>", "<speed limit>", "<break>", "<speed-dial>", "<breakfast time=\"8\"/>", "<b>bold</b>",
            "<prosody rate=\"slow\">", "x << y >> z", "[sic]", "[Laughter]", "2 < 3 > 1", "<>", "<break time=1s/>"})
    void allElseIsText(String text) {
        assertEquals(List.of(), Markup.in(text));
        assertEquals(text, Markup.without(text));
    }

    @Test
    void wordsThatMarkupPartsStayApart() {
        assertEquals("Tell me. Then go, A1.",
                Markup.without("Tell me.<break time=\"1s\"/>Then go,<spell>A1</spell>."));
    }
}
