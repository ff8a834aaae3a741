package dev.soundcheck.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.timeline.CaptionReader.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Words that the formats take for their own signs, stamped without order or length, ten hours into the sound. Plain words
/// stand between them: each must be found, in its order.
final class HostileCaptionsTest {
    private static final List<String> HOSTILE = List.of("-->", "--->", "<-->", "{\\an8}", "{\\an8", "{Y:i}", "<c>",
            "<c.red", "</c>", "<00:00:01.000>", "[00:01.00]", "[ar:x]", "&amp;", "&#10;", "\\N", "\\h", "{", "}",
            "\"\"quoted", "a\u0000b", "a\u0085b", "a\u2028b", "a\u000Bb", "\u202Ertl\u202C", "\u200Fmark",
            "00:00:01,000",
            "NOTE", "WEBVTT", "Dialogue:", "a,b,c", "\uD800");
    private static final Pattern PLAIN = Pattern.compile("plain\\d+");
    private static final double FROM_SECONDS = 36_000;

    private final Timeline timeline = timeline();

    @ParameterizedTest
    @EnumSource(names = {"SRT", "VTT", "LRC", "ASS"})
    void everyPlainWordIsReadBackInItsOrderAndTimesRise(CaptionFormat format) {
        List<Read> cues = read(format, format.write(timeline, 0));
        assertEquals(plainWords(), found(cues.stream().map(Read::text).collect(Collectors.joining(" "))));
        assertEquals(CueRules.cut(CaptionWord.of(timeline)).size(), cues.size());
        long last = 0;
        for (Read cue : cues) {
            assertTrue(cue.startMillis() >= last && cue.endMillis() >= cue.startMillis(), cue.toString());
            last = cue.startMillis();
        }
        assertEquals(36_000_000, cues.getFirst().startMillis());
    }

    @ParameterizedTest
    @EnumSource(names = {"SRT", "VTT", "LRC", "ASS", "AUDACITY", "TEXTGRID"})
    void noCharacterPartsALineButTheFormatsOwn(CaptionFormat format) {
        String file = format.write(timeline, 0);
        String ends = "\\x{85}\\x{2028}\\x{2029}" + (format == CaptionFormat.AUDACITY ? "" : "\\t");
        assertFalse(Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F" + ends + "]").matcher(file).find(), file);
    }

    @Test
    void anArrowStandsInSrtOnlyBetweenTimes() {
        String srt = CaptionFormat.SRT.write(timeline, 0);
        assertTrue(srt.lines().filter(line -> line.contains("-->")).allMatch(line -> line.startsWith("10:00:")), srt);
    }

    @Test
    void aTextOfControlCharactersIsNoCue() {
        String silent = "\u0000\u0001";
        assertEquals("", CaptionFormat.SRT.write(
                Timeline.of(silent).plusWords(List.of(new Stamp(silent, 0, 1))), 1));
    }

    @Test
    void aWordOfDashesIsWrittenAtOnce() {
        String dashes = "-".repeat(300_000);
        Timeline one = Timeline.of(dashes).plusWords(List.of(new Stamp(dashes, 0, 1)));
        assertTrue(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> CaptionFormat.SRT.write(one, 1))
                .contains(dashes));
    }

    @Test
    void jsonKeepsEachWord() {
        List<String> words = JsonParser.parseString(CaptionFormat.JSON.write(timeline, 0)).getAsJsonArray().asList()
                .stream().map(JsonElement::getAsJsonObject).map(word -> word.get("word").getAsString()).toList();
        assertEquals(timeline.words().stream().map(TimedWord::text).toList(), words);
    }

    @ParameterizedTest
    @EnumSource(names = {"SRT", "VTT", "LRC", "ASS"})
    void ffmpegReadsEveryPlainWord(CaptionFormat format, @TempDir Path folder)
            throws IOException, InterruptedException {
        List<String> expected = plainWords();
        if (format == CaptionFormat.VTT || format == CaptionFormat.LRC) {
            // A brace is text there; ffmpeg hides what follows one that is left open, up to the next that closes.
            expected.remove("plain" + (HOSTILE.indexOf("{\\an8") + 1));
        }
        assertEquals(expected, found(CaptionFormatTest.throughFfmpeg(format, timeline, folder)));
    }

    private static List<Read> read(CaptionFormat format, String file) {
        return switch (format) {
            case SRT -> CaptionReader.srt(file);
            case VTT -> CaptionReader.vtt(file);
            case LRC -> CaptionReader.lrc(file);
            case ASS -> CaptionReader.ass(file);
            case TEXTGRID, AUDACITY, JSON -> throw new IllegalArgumentException(format + " has no cues");
        };
    }

    private static Timeline timeline() {
        List<Stamp> stamps = new ArrayList<>();
        for (int i = 0; i < HOSTILE.size(); i++) {
            double at = FROM_SECONDS + i;
            stamps.add(new Stamp("plain" + i, at, i % 3 == 0 ? at : at + 0.9));
            stamps.add(new Stamp(HOSTILE.get(i), at + 0.2, i % 2 == 0 ? at : at + 2));
        }
        String text = stamps.stream().map(Stamp::text).collect(Collectors.joining(" "));
        return Timeline.of(text).plusWords(stamps);
    }

    private static List<String> plainWords() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < HOSTILE.size(); i++) {
            words.add("plain" + i);
        }
        return words;
    }

    private static List<String> found(String text) {
        return PLAIN.matcher(text).results().map(MatchResult::group).toList();
    }
}
