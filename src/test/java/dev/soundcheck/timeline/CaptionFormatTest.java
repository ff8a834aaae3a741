package dev.soundcheck.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Stamp;
import dev.soundcheck.timeline.CaptionReader.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CaptionFormatTest {
    /// Only label files cover the whole sound.
    private static final double SOUND_SECONDS = 0;
    private static final String TEXT = "The quick brown fox jumps over the lazy dog, and then it runs away across the "
            + "wide green field. Nobody saw it! Did <break time=\"1s\"/> you, “dear” {reader} & <friend>?";

    @Test
    void srtIsReadBack() {
        assertRead(CaptionFormat.SRT, CaptionReader::srt);
    }

    @Test
    void vttIsReadBackWithItsWordTimes() {
        Timeline timeline = spoken(TEXT);
        assertRead(CaptionFormat.VTT, CaptionReader::vtt);
        for (Read cue : CaptionReader.vtt(CaptionFormat.VTT.write(timeline, SOUND_SECONDS))) {
            List<Long> starts = startsWithin(timeline, cue);
            assertEquals(starts.subList(1, starts.size()), cue.wordMillis());
        }
    }

    @Test
    void lrcIsReadBackWithItsWordTimes() {
        Timeline timeline = spoken("One two, three. Four five six!");
        List<Read> lines = CaptionReader.lrc(CaptionFormat.LRC.write(timeline, SOUND_SECONDS));
        assertEquals(List.of("One two, three.", "Four five six!"), lines.stream().map(Read::text).toList());
        assertEquals(List.of(100L, 400L, 700L), lines.getFirst().wordMillis());
        assertEquals(950, lines.getFirst().endMillis());
    }

    @Test
    void assIsReadBackWithItsKaraoke() {
        Timeline timeline = spoken("One two, three. Four five six!");
        List<Read> cues = CaptionReader.ass(CaptionFormat.ASS.write(timeline, SOUND_SECONDS));
        assertEquals(List.of("One two, three.", "Four five six!"), cues.stream().map(Read::text).toList());
        assertEquals(List.of(100L, 400L, 700L), cues.getFirst().wordMillis());
        assertEquals(List.of(1000L, 1300L, 1600L), cues.getLast().wordMillis());
    }

    @Test
    void jsonKeepsTheStampsAsTheyWereSent() {
        Timeline timeline = Timeline.of("say \"hi\"").plusWords(
                List.of(new Stamp("say", 0.1234, 0.2), new Stamp("\"hi\"", 0.5, Double.NaN)));
        assertEquals("""
                [
                  {"word": "say", "start": 0.123, "end": 0.200},
                  {"word": "\\"hi\\"", "start": 0.500, "end": null}
                ]
                """, CaptionFormat.JSON.write(timeline, SOUND_SECONDS));
    }

    @Test
    void cuesKeepTheRulesOfSubtitles() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(i % 17 == 16 ? "antidisestablishmentarianism" : "word").append(i)
                    .append(i % 23 == 22 ? ". " : i % 7 == 6 ? ", " : " ");
        }
        List<Cue> cues = CueRules.cut(CaptionWord.of(spoken(text.toString())));
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            assertTrue(cue.lines().size() <= CueRules.MOST_LINES);
            cue.lines().forEach(line -> assertTrue(Cue.text(line).length() <= CueRules.LINE_WIDTH, Cue.text(line)));
            assertTrue(cue.endMillis() - cue.startMillis() <= CueRules.LONGEST_MILLIS);
            assertTrue(cue.endMillis() > cue.startMillis());
            if (i + 1 < cues.size() && cues.get(i + 1).startMillis() - cue.startMillis() > CueRules.GAP_MILLIS + 40) {
                assertTrue(cues.get(i + 1).startMillis() - cue.endMillis() >= CueRules.GAP_MILLIS);
            }
        }
    }

    @Test
    void aShortCueStaysLongEnoughToBeRead() {
        Timeline timeline = Timeline.of("No. Never again, I said to her then.").plusWords(List.of(
                new Stamp("No.", 1, 1.1), new Stamp("Never", 3, 3.2)));
        Cue first = CueRules.cut(CaptionWord.of(timeline)).getFirst();
        assertEquals(1000 + CueRules.SHORTEST_MILLIS, first.endMillis());
    }

    @Test
    void unspacedScriptsStayUnspaced() {
        Timeline timeline = Timeline.of("你好，世界。").plusWords(Stamps.even("你", "好", "，", "世", "界", "。"));
        assertEquals("你好，世界。", CaptionReader.srt(CaptionFormat.SRT.write(timeline, SOUND_SECONDS)).getFirst().text());
    }

    @Test
    void aPausePartsWordsThatNoSpaceParts() {
        assertEquals("Tell me. Then go on.", texts("Tell me.<break time=\"300ms\"/>Then go on."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Write to Jane <jane.doe@example.com> by five o'clock.",
            "Press <Enter> and type your <name> twice.", "If a<b and c>d then we stop here.",
            "Obey the <speed limit> and take a <break> now.", "A Map<String, List<T>> holds it."})
    void whatIsNoTagOfTheServiceIsInTheCaptions(String text) {
        assertEquals(text, texts(text).replace('‹', '<').replace('›', '>'));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Thai    | สวัสดี ครับ วันนี้ อากาศ ดี มาก เรา ไป เดิน เล่น กัน ที่ สวน สาธารณะ ใกล้ บ้าน
            Lao     | ສະບາຍດີ ມື້ນີ້ ອາກາດ ດີ ຫຼາຍ ພວກເຮົາ ໄປ ຍ່າງ ຫຼິ້ນ ຢູ່ ສວນສາທາລະນະ ໃກ້ ບ້ານ
            Khmer   | សួស្តី ថ្ងៃនេះ អាកាសធាតុ ល្អ ណាស់ យើង ទៅ ដើរ លេង នៅ សួនច្បារ ជិត ផ្ទះ
            Burmese | မင်္ဂလာပါ ဒီနေ့ ရာသီဥတု ကောင်း တယ် ကျွန်တော်တို့ လမ်း လျှောက် သွား ကြ မယ်
            """)
    void everyStampedWordOfAScriptWithoutSpacesHasItsTimeAndNoLineIsTooLong(String script, String spaced) {
        String[] stamped = spaced.split(" ");
        Timeline timeline = Timeline.of(String.join("", stamped)).plusWords(Stamps.even(stamped));
        List<CaptionWord> words = CaptionWord.of(timeline);
        assertEquals(List.of(stamped), words.stream().map(CaptionWord::text).toList(), script);
        assertLinesFit(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            สวัสดีครับวันนี้อากาศดีมากเราไปเดินเล่นกันที่สวนสาธารณะใกล้บ้าน | อากาศ
            ສະບາຍດີມື້ນີ້ອາກາດດີຫຼາຍພວກເຮົາໄປຍ່າງຫຼິ້ນຢູ່ສວນສາທາລະນະໃກ້ບ້ານ | ອາກາດ
            សួស្តីថ្ងៃនេះអាកាសធាតុល្អណាស់យើងទៅដើរលេងនៅសួនច្បារជិតផ្ទះ | ផ្ទះ
            မင်္ဂလာပါဒီနေ့ရာသီဥတုကောင်းတယ်ကျွန်တော်တို့လမ်းလျှောက်သွားကြမယ် | ရာသီဥတု
            """)
    void oneStampOverManyWordsIsCutBetweenThem(String text, String word) {
        List<CaptionWord> words = CaptionWord.of(Timeline.of(text).plusWords(List.of(new Stamp(text, 1, 9))));
        assertTrue(words.stream().map(CaptionWord::text).toList().contains(word), words.toString());
        assertEquals(text, words.stream().map(CaptionWord::text).collect(Collectors.joining()));
        assertEquals(1000, words.getFirst().startMillis());
        assertEquals(9000, words.getLast().endMillis());
        assertLinesFit(words);
    }

    @Test
    void lettersThatAreStampedOneByOneStayTogetherInTheirWord() {
        String text = "สวัสดีครับวันนี้";
        String[] letters = Pattern.compile("\\X").matcher(text).results().map(MatchResult::group)
                .toArray(String[]::new);
        List<CaptionWord> words = CaptionWord.of(Timeline.of(text).plusWords(Stamps.even(letters)));
        assertEquals(List.of("สวัสดี", "ครับ", "วัน", "นี้"), words.stream().map(CaptionWord::text).toList());
    }

    private static void assertLinesFit(List<CaptionWord> words) {
        CueRules.cut(words).forEach(cue -> cue.lines()
                .forEach(line -> assertTrue(Cue.text(line).length() <= CueRules.LINE_WIDTH, Cue.text(line))));
    }

    private static String texts(String text) {
        return CaptionReader.srt(CaptionFormat.SRT.write(spoken(text), SOUND_SECONDS)).stream().map(Read::text)
                .collect(Collectors.joining(" "));
    }

    @Test
    void collapsedAndWildStampsStillMakeCuesThatRise() {
        List<Stamp> stamps = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stamps.add(new Stamp("w" + i + (i % 10 == 9 ? "." : ""), i < 20 ? i * 0.3 : 6,
                    i % 3 == 0 ? Double.NaN : 6.0));
        }
        String text = stamps.stream().map(Stamp::text).collect(Collectors.joining(" "));
        long last = -1;
        for (Read cue : CaptionReader
                .srt(CaptionFormat.SRT.write(Timeline.of(text).plusWords(stamps), SOUND_SECONDS))) {
            assertTrue(cue.startMillis() >= last && cue.endMillis() > cue.startMillis());
            last = cue.endMillis();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SRT", "VTT", "ASS"})
    void ffmpegReadsTheTextThatWouldBreakTheFormat(CaptionFormat format, @TempDir Path folder)
            throws IOException, InterruptedException {
        String hostile = "From a --> b & c, {\\an8}all of <i>it</i> &amp; \\N more.";
        String read = throughFfmpeg(format, spoken(hostile), folder);
        String text = read.lines().filter(l -> !l.matches("\\d+|\\d\\d:.* --> .*|"))
                .collect(Collectors.joining(" "));
        for (String word : List.of("From", "b", "&", "c,", "all", "of", "it", "amp;", "more.")) {
            assertTrue(text.contains(word), word + " is lost: " + text);
        }
        assertEquals(format == CaptionFormat.SRT, text.contains("‹i›"), text);
    }

    @Test
    void theEndingOfAFileNameChoosesTheFormat() {
        assertEquals(Optional.of(CaptionFormat.VTT), CaptionFormat.ofFileName("a.b.VTT"));
        assertEquals(Optional.of(CaptionFormat.TEXTGRID), CaptionFormat.ofFileName("a.textgrid"));
        assertEquals(Optional.of(CaptionFormat.AUDACITY), CaptionFormat.ofFileName("labels.txt"));
        assertEquals(Optional.empty(), CaptionFormat.ofFileName("vtt"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SRT", "VTT", "ASS"})
    void ffmpegAcceptsIt(CaptionFormat format, @TempDir Path folder) throws IOException, InterruptedException {
        Timeline timeline = spoken(TEXT);
        String read = throughFfmpeg(format, timeline, folder);
        assertEquals(CaptionReader.srt(CaptionFormat.SRT.write(timeline, SOUND_SECONDS)).size(),
                read.lines().filter(l -> l.contains(" --> ")).count());
    }

    static String throughFfmpeg(CaptionFormat format, Timeline timeline, Path folder)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(onPath("ffmpeg"), "ffmpeg is not installed");
        Path file = Files.write(folder.resolve("captions." + format.ending()),
                format.write(timeline, SOUND_SECONDS).getBytes(StandardCharsets.UTF_8));
        Process ffmpeg = new ProcessBuilder("ffmpeg", "-v", "warning", "-xerror", "-i", file.toString(), "-f", "srt",
                "-").start();
        String read = new String(ffmpeg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String complaints = new String(ffmpeg.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(ffmpeg.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, ffmpeg.exitValue(), complaints);
        assertEquals("", complaints);
        return read;
    }

    private static void assertRead(CaptionFormat format, Function<String, List<Read>> reader) {
        Timeline timeline = spoken(TEXT);
        List<Read> cues = reader.apply(format.write(timeline, SOUND_SECONDS));
        assertEquals(TEXT.replace("<break time=\"1s\"/> ", "").strip(),
                cues.stream().map(Read::text).collect(Collectors.joining(" ")).replace('‹', '<').replace('›', '>'));
        for (Read cue : cues) {
            assertEquals(startsWithin(timeline, cue).getFirst(), cue.startMillis());
        }
    }

    private static List<Long> startsWithin(Timeline timeline, Read cue) {
        return CaptionWord.of(timeline).stream().map(CaptionWord::startMillis)
                .filter(at -> at >= cue.startMillis() && at < cue.endMillis()).toList();
    }

    /// Each word 250 ms long and 300 ms after the one before, from 0.1 s on; a pause is not spoken.
    private static Timeline spoken(String text) {
        List<Stamp> stamps = new ArrayList<>();
        double at = 0.1;
        for (String word : List.of(text.replace("<break time=\"1s\"/>", " ").strip().split("\\s+"))) {
            stamps.add(new Stamp(word, at, at + 0.25));
            at += 0.3;
        }
        return Timeline.of(text).plusWords(stamps);
    }

    static boolean onPath(String program) {
        for (String folder : List.of(System.getenv().getOrDefault("PATH", "").split(":"))) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
