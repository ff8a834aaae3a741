package dev.soundcheck.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.speech.Stamp;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextAlignmentTest {

    /// Each found place is written as its text; `~x` stands for a gap, `+` for a word the text does not have.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain words                        | Rain today, again.      | Rain today, again.        | Rain,today,again.
            punctuation the stamps lack        | "Rain," she said…       | rain she said             | "Rain",she,said…
            capitals                           | NASA sent it            | nasa Sent IT              | NASA,sent,it
            accents and typographic quotes     | Café “don’t”            | cafe don't                | Café,“don’t”
            decomposed combining marks         | Café noir              | Café noir                 | Café,noir
            short word inside a longer one     | and a band              | and a band                | and,a,band
            skipped words                      | one two three four five | one four five             | one,four,five
            repeated word of the voice         | so far so good          | so so far so good         | so,+,far,so,good
            added word                         | good evening            | well good evening         | +,good,evening
            added word in the middle           | good evening all        | good very evening all     | good,+,evening,all
            spoken number                      | It costs 42 now         | it costs forty two now    | It,costs,~42,~42,now
            spoken number at the end           | It costs 42             | it costs forty two        | It,costs,~42,~42
            spoken sum                         | Pay $3.50 at once       | pay three fifty at once   | Pay,~$3.50,~$3.50,at,once
            hyphens apart                      | a well-known fact       | a well known fact         | a,well-,known,fact
            hyphens gone                       | a well-known fact       | a wellknown fact          | a,well-known,fact
            tags in the text only              | Go <break time="1s"/>on | Go on                     | Go,on
            tag leaked whole                   | Go <emotion value="x"/>on | Go <emotion/> on        | Go,on
            tag leaked in halves               | Go <break time="1s"/> on | Go <break time="1s"/> on | Go,on
            tag glued to a word                | Say to<spell>AB</spell>. | Say to<spell>AB</spell>. | Say,to<spell>AB
            spelled out                        | <spell>A1</spell> done  | A 1 done                  | A,1,done
            an address is text         | To <jo@ex.org> now        | To <jo@ex.org> now        | To,<jo@ex.org>,now
            a key's name is text       | Press <Enter> now         | Press <Enter> now         | Press,<Enter>,now
            a generic type is text     | if a<b and c>d now        | if a<b and c>d now        | if,a<b,and,c>d,now
            words that look like a tag | the <speed limit> here    | the <speed limit> here    | the,<speed,limit>,here
            laughter is not spoken     | Oh [laughter] well        | Oh well                   | Oh,well
            a lone sign is text                | a < b and c             | a < b and c               | a,<,b,and,c
            emoji                              | Hi 👋 there             | Hi 👋 there               | Hi,👋,there
            nothing but numbers                | 2 + 2 = 4               | 2 + 2 = 4                 | 2,+,2,=,4
            right to left                      | שלום עולם               | שלום עולם                 | שלום,עולם
            vocalised text                     | שָׁלוֹם עולם            | שלום עולם                 | שָׁלוֹם,עולם
            Korean by words                    | 안녕 하세요             | 안녕 하세요               | 안녕,하세요
            Devanagari with vowel signs        | नमस्ते दुनिया           | नमस्ते दुनिया             | नमस्ते,दुनिया
            """)
    void findsStampedWordsInTheText(String rule, String text, String stamped, String expected) {
        assertEquals(expected, places(text, stamped.split(" ")), rule);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Chinese by character    | 你好，世界。    | 你 好 ， 世 界 。       | 你 好， ， 世 界。 。
            Chinese by word         | 你好，世界。    | 你好 世界               | 你好， 世界。
            Thai by word            | สวัสดีครับวันนี้ | สวัสดี ครับ วันนี้ | สวัสดี ครับ วันนี้
            Thai, one word unlike   | สวัสดีครับวันนี้ | สวัสดี ฮัลโหล วันนี้ | สวัสดี ครับ วันนี้
            Thai beside Latin       | ใช้ WiFi ฟรีที่นี่ | ใช้ WiFi ฟรี ที่ นี่ | ใช้ WiFi ฟรี ที่ นี่
            Lao by word             | ສະບາຍດີມື້ນີ້ | ສະບາຍດີ ມື້ນີ້ | ສະບາຍດີ ມື້ນີ້
            Khmer by word           | សួស្តីថ្ងៃនេះ | សួស្តី ថ្ងៃនេះ | សួស្តី ថ្ងៃនេះ
            Burmese by word         | မင်္ဂလာပါဒီနေ့ | မင်္ဂလာပါ ဒီနေ့ | မင်္ဂလာပါ ဒီနေ့
            Japanese, mixed kana    | コーヒーを飲む  | コ ー ヒ ー を 飲 む    | コ ー ヒ ー を 飲 む
            """)
    void findsCharactersOfUnspacedScripts(String rule, String text, String stamped, String expected) {
        Timeline timeline = Timeline.of(text).plusWords(Stamps.even(stamped.split(" +")));
        String shown = timeline.words().stream().map(word -> own(timeline, word)).collect(Collectors.joining(" "));
        assertEquals(expected, shown, rule);
    }

    @Test
    void aMissStandsForWhatFollowsUntilTheNextFoundWordSaysMore() {
        Timeline first = Timeline.of("It costs 42 euro now").plusWords(Stamps.even("it", "costs", "forty"));
        assertEquals("42", own(first, first.words().getLast()));

        Timeline closed = first.plusWords(List.of(new Stamp("two", 2, 2.3), new Stamp("now", 2.5, 3)));
        assertEquals("42 euro", own(closed, closed.words().get(2)));
        assertEquals("42 euro", own(closed, closed.words().get(3)));
        assertEquals("42", own(first, first.words().getLast()), "the older timeline is untouched");
    }

    @Test
    void wordsThatAreNowhereDoNotMoveTheCursorFar() {
        Timeline timeline = Timeline.of("Alpha beta gamma delta")
                .plusWords(Stamps.even("xylo", "phone", "music", "alpha", "beta"));
        assertEquals(List.of("+", "+", "+", "Alpha", "beta"),
                timeline.words().stream().map(word -> shown(timeline, word)).toList());
        assertEquals(10, timeline.knownUntilChar());
    }

    @Test
    void aSkippedPassageIsCaughtUpWith() {
        String text = Stamps.text(60);
        String[] fromForty = Stream.iterate(40, i -> i + 1).limit(20).map(i -> "w" + i).toArray(String[]::new);
        Timeline timeline = Timeline.of(text).plusWords(Stamps.even("w0", "w1")).plusWords(Stamps.even(fromForty));
        assertEquals("w59", own(timeline, timeline.words().getLast()));
    }

    @Test
    void oneCommonWordDoesNotJumpOverASentence() {
        Timeline timeline = Timeline.of("He left. Nobody who was there knew why the door stood open.")
                .plusWords(Stamps.even("He", "left.", "the", "Nobody", "who"));
        assertEquals(List.of("He", "left.", "+", "Nobody", "who"),
                timeline.words().stream().map(word -> shown(timeline, word)).toList());
    }

    @Test
    void aTagCutAcrossTwoMessagesIsStillTakenOut() {
        Timeline timeline = Timeline.of("Wait <break time=\"1s\"/> here")
                .plusWords(List.of(new Stamp("Wait", 0.1, 0.3), new Stamp("<break", 0.3, 0.4)))
                .plusWords(List.of(new Stamp("time=\"1s\"/>", 0.4, 1), new Stamp("here", 1.4, 1.8)));
        assertEquals(List.of("Wait", "here"), timeline.words().stream().map(TimedWord::text).toList());
    }

    private static String places(String text, String[] stamped) {
        Timeline timeline = Timeline.of(text).plusWords(Stamps.even(stamped));
        return timeline.words().stream().map(word -> shown(timeline, word).replace(",", ""))
                .collect(Collectors.joining(","));
    }

    private static String shown(Timeline timeline, TimedWord word) {
        return switch (word.fit()) {
            case EXACT, FOLDED -> own(timeline, word);
            case GAP -> "~" + own(timeline, word);
            case ADDED -> "+";
        };
    }

    private static String own(Timeline timeline, TimedWord word) {
        return timeline.text().substring(word.textStart(), word.textEnd());
    }
}
