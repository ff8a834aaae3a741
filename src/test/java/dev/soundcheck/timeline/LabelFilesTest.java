package dev.soundcheck.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.soundcheck.speech.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// TextGrid is read back with a reader of the values alone, as Praat does: words between the values mean nothing.
final class LabelFilesTest {
    private static final Pattern VALUE = Pattern
            .compile("\"((?:[^\"]|\"\")*)\"|<exists>|(?<=\\s)[-0-9][-.0-9]*(?=\\s)");

    private record Interval(double from, double to, String label) {}

    @Test
    void aTextGridHasATierOfWordsAndOneOfPhonemes() {
        Timeline timeline = Timeline.of("Hi there.").plusWords(Stamps.even("Hi", "there."))
                .plusPhonemes(List.of(new Stamp("h", 0.1, 0.2), new Stamp("aɪ", 0.2, 0.5)));
        Map<String, List<Interval>> tiers = read(CaptionFormat.TEXTGRID.write(timeline, 1.5));
        assertEquals(List.of(new Interval(0, 0.1, ""), new Interval(0.1, 0.5, "Hi"), new Interval(0.5, 0.6, ""),
                new Interval(0.6, 1, "there."), new Interval(1, 1.5, "")), tiers.get("words"));
        assertEquals(List.of(new Interval(0, 0.1, ""), new Interval(0.1, 0.2, "h"), new Interval(0.2, 0.5, "aɪ"),
                new Interval(0.5, 1.5, "")), tiers.get("phonemes"));
    }

    @Test
    void praatReadsEveryLabelAsItIs(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(CaptionFormatTest.onPath("praat"), "praat is not installed");
        List<String> words = List.of("say", "\"hi\"", "-->", "<i>x</i>", "{\\an8}", "a&b", "声");
        Timeline timeline = Timeline.of(String.join(" ", words)).plusWords(Stamps.even(words.toArray(String[]::new)));
        Path grid = Files.writeString(folder.resolve("a.TextGrid"), CaptionFormat.TEXTGRID.write(timeline, 9));
        Path script = Files.writeString(folder.resolve("read.praat"), """
                Text writing preferences: "UTF-8"
                Read from file: "FILE"
                intervals = Get number of intervals: 1
                for i to intervals
                    label$ = Get label of interval: 1, i
                    if label$ <> ""
                        appendInfoLine: label$
                    endif
                endfor
                """.replace("FILE", grid.toString()));
        Process praat = new ProcessBuilder("praat", "--run", "--utf8", script.toString()).redirectErrorStream(true)
                .start();
        String read = new String(praat.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(praat.waitFor(30, TimeUnit.SECONDS));
        assertEquals(words, read.lines().toList());
    }

    @Test
    void withoutPhonemesThereIsNoTierForThem() {
        Timeline timeline = Timeline.of("Hi").plusWords(Stamps.even("Hi"));
        assertEquals(List.of("words"), List.copyOf(read(CaptionFormat.TEXTGRID.write(timeline, 1)).keySet()));
    }

    @Test
    void quotesAndLineEndsOfALabelStayInIt() {
        Timeline timeline = Timeline.of("x").plusWords(List.of(new Stamp("say \"hi\"\n\tnow", 0, 1)));
        assertEquals(List.of(new Interval(0, 1, "say \"hi\" now")),
                read(CaptionFormat.TEXTGRID.write(timeline, 1)).get("words"));
        assertEquals("0.000000\t1.000000\tsay \"hi\" now\n", CaptionFormat.AUDACITY.write(timeline, 1));
    }

    @Test
    void stampsWithoutOrderOrLengthMakeIntervalsThatFollowEachOtherAndLoseNoWord() {
        Timeline timeline = Timeline.of("a b c d e f").plusWords(List.of(new Stamp("a", 0, 0), new Stamp("b", 0.2, 1),
                new Stamp("c", 0.5, 0.7), new Stamp("d", Double.NaN, Double.NaN), new Stamp("e", 0.9, 2),
                new Stamp("f", -1, Double.POSITIVE_INFINITY)));
        assertEquals(List.of(new Interval(0, 0.2, ""), new Interval(0.2, 1, "a b c d"), new Interval(1, 2, "e f")),
                read(CaptionFormat.TEXTGRID.write(timeline, 0)).get("words"));
    }

    @Test
    void aTakeWithoutStampsIsOneSilence() {
        assertEquals(List.of(new Interval(0, 2, "")),
                read(CaptionFormat.TEXTGRID.write(Timeline.of("Hi"), 2)).get("words"));
        assertEquals(List.of(new Interval(0, 0.001, "")),
                read(CaptionFormat.TEXTGRID.write(Timeline.of(""), 0)).get("words"));
    }

    @Test
    void aLabelTrackHasALineForEachWord() {
        Timeline timeline = Timeline.of("Hi there.").plusWords(
                List.of(new Stamp("Hi", 0.1, 0.5), new Stamp("there.", 0.6, Double.NaN)));
        assertEquals("0.100000\t0.500000\tHi\n0.600000\t0.600000\tthere.\n",
                CaptionFormat.AUDACITY.write(timeline, 1));
    }

    private static Map<String, List<Interval>> read(String file) {
        List<String> values = new ArrayList<>();
        Matcher matcher = VALUE.matcher(file.replaceAll("\\[\\d+\\]", ""));
        while (matcher.find()) {
            values.add(value(matcher));
        }
        assertEquals(List.of("ooTextFile", "TextGrid"), values.subList(0, 2));
        double end = Double.parseDouble(values.get(3));
        int tiers = Integer.parseInt(values.get(5));
        int at = 6;
        Map<String, List<Interval>> read = new TreeMap<>();
        for (int tier = 0; tier < tiers; tier++) {
            assertEquals("IntervalTier", values.get(at));
            assertEquals(end, Double.parseDouble(values.get(at + 3)), "tiers end together");
            List<Interval> intervals = new ArrayList<>();
            read.put(values.get(at + 1), intervals);
            int size = Integer.parseInt(values.get(at + 4));
            at += 5;
            for (int i = 0; i < size; i++, at += 3) {
                intervals.add(new Interval(Double.parseDouble(values.get(at)), Double.parseDouble(values.get(at + 1)),
                        values.get(at + 2)));
            }
        }
        assertEquals(values.size(), at);
        return read;
    }

    private static String value(MatchResult match) {
        return match.group(1) == null ? match.group() : match.group(1).replace("\"\"", "\"");
    }
}
