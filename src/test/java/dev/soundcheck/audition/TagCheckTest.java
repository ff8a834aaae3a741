package dev.soundcheck.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagCheckTest {
    private static final Set<String> EMOTIONS = Set.of("calm", "angry", "excited", "sad");

    private static List<TagCheck.Tag> tags(String text) {
        return TagCheck.tags(text, EMOTIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<break time=\"400ms\"/>", "<break time=\"1s\"/>", "<break time=\"0.5s\" />",
            "<break time='1.5s'/>", "<speed ratio=\"1.2\"/>", "<speed ratio=\"0.6\"/>", "<volume ratio=\"2.0\"/>",
            "<volume ratio=\".5\"/>", "<emotion value=\"calm\"/>", "[laughter]"})
    void aSoundTagIsFoundWhereItStands(String tag) {
        assertEquals(List.of(new TagCheck.Tag(3, 3 + tag.length(), null)), tags("Oh " + tag + " well."));
    }

    @Test
    void spellingIsAPairOfTags() {
        List<TagCheck.Tag> pair = tags("Code <spell>AB12</spell>.");
        assertEquals(List.of(new TagCheck.Tag(5, 12, null), new TagCheck.Tag(16, 24, null)), pair);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "<break/>|A pause needs its time. For example <break time=\"400ms\"/>.",
            "<break time=\"400\"/>|The time of a pause is a number with ms or s. For example <break time=\"400ms\"/>.",
            "<break time=\"400ms\">|This tag closes itself: <break time=\"400ms\"/>.",
            "<break time=400ms/>|A pause needs its time. For example <break time=\"400ms\"/>.",
            "<break time=\"90s\"/>|A pause of 90s is longer than 10 s. For example <break time=\"400ms\"/>.",
            "<speed ratio=\"3\"/>|Speed goes from 0.6 to 1.5. For example <speed ratio=\"1.2\"/>.",
            "<speed ratio=\"fast\"/>|Speed needs a ratio from 0.6 to 1.5. For example <speed ratio=\"1.2\"/>.",
            "<volume value=\"1\"/>|Volume needs a ratio from 0.5 to 2.0. For example <volume ratio=\"0.8\"/>.",
            "<emotion value=\"Calm\"/>|Emotions are written small: calm. For example <emotion value=\"calm\"/>.",
            "<emotion value=\"clam\"/>|There is no emotion “clam”: is calm meant? For example <emotion value=\"calm\"/>.",
            "<emotion value=\"zesty\"/>|There is no emotion “zesty”. For example <emotion value=\"calm\"/>.",
            "<spell>AB12|This <spell> has no </spell>.",
            "AB12</spell>|This </spell> has no <spell> before it.",
            "<spell/>|Spelling needs text: <spell>AB12</spell>.",
            "<speak>|The line needs no <speak> around it.",
            "<prosody rate=\"slow\">|There is no tag <prosody>: it would be read aloud or dropped.",
            "<break time=\"1s\"|This tag is never closed: it needs a “>”.",
            "[Laughter]|Laughter is written [laughter].",
            "[laugther]|Laughter is written [laughter]."})
    void aBrokenTagSaysWhatWouldBeRight(String text, String problem) {
        List<TagCheck.Tag> tags = tags("Well, " + text);
        assertEquals(List.of(problem), tags.stream().map(TagCheck.Tag::problem).toList());
        assertTrue(text.contains(("Well, " + text).substring(tags.getFirst().start(), tags.getFirst().end())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2 < 3 and 5 > 4", "a <- b", "I <3 you", "[note] [1] [sic]", "<<həˈloʊ>>", "x<y",
            "Write to Jane <jane.doe@example.com>.", "Press <Enter> or <F1>.", "List<String> all", "a<b and c>d",
            "<https://example.com/?a=b>", "<break@example.com>", "<speed-dial>", "<p>", "<your name here>"})
    void whatIsNoTagIsLeftAlone(String text) {
        assertEquals(List.of(), tags(text).stream().filter(TagCheck.Tag::broken).toList());
    }

    @Test
    void spellingInsideSpellingIsBrokenAndTheOuterOneIsNot() {
        List<TagCheck.Tag> tags = tags("<spell>A<spell>B</spell>");
        assertNull(tags.get(0).problem());
        assertEquals("A <spell> may not stand inside another.", tags.get(1).problem());
        assertNull(tags.get(2).problem());
    }

    @Test
    void manyOpenBracketsAreText() {
        assertEquals(0, tags("<".repeat(200_000)).size());
    }

    /// A pattern that reads the blanks again from each of them would take minutes.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <_break time="1s"/>  |
            <break_time="1s"/>   |
            <break time_="1s"/>  |
            <break time=_"1s"/>  |
            <break time="1s"_/>  |
            <break time="1s"/_>  |
            <break time="1s"_>   | This tag closes itself: <break time="400ms"/>.
            <break_x/>           | A pause needs its time. For example <break time="400ms"/>.
            <break_              | This tag is never closed: it needs a “>”.
            """)
    void aTagMayHoldAnyNumberOfBlanks(String tag, @Nullable String problem) {
        String text = tag.replace("_", " ".repeat(200_000));
        assertEquals(List.of(new TagCheck.Tag(0, text.length(), problem)), tags(text));
    }

    @Test
    void theEstimateCountsPausesAndLeavesTagsOut() {
        Estimate plain = Estimate.of("Hello there.", 1);
        assertEquals(12, plain.characters());
        assertEquals(12, plain.credits());
        Estimate tagged = Estimate.of("Hello <break time=\"500ms\"/>there.", 1);
        assertEquals(13, tagged.credits());
        assertEquals(plain.seconds() + 0.5, tagged.seconds(), 1e-9);
        assertEquals(plain.seconds() / 1.5, Estimate.of("Hello there.", 1.5).seconds(), 1e-9);
        assertTrue(Estimate.of("你好世界", 1).seconds() > Estimate.of("Yes.", 1).seconds());
    }

    @Test
    void everySampleLineIsSound() {
        Set<String> emotions = Set.of("excited");
        for (SampleLine line : SampleLine.ALL) {
            assertEquals(List.of(),
                    TagCheck.tags(line.text(), emotions).stream().filter(TagCheck.Tag::broken).toList(), line.title());
        }
        assertEquals("Hi, I'm Ada.", SampleLine.announced("Hi, I'm {voice}.", "Ada"));
    }
}
