package dev.soundcheck.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Stamp;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Letters;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.kit.CanvasText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class WordBoxesTest {
    private static final double SMALL_WINDOW_PX = 400;
    private static final String JAPANESE = "こえがとどくまでのじかんをはかりきこえたことばをひかりでしめします".repeat(2);

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void tenSecondsOfJapaneseAreReadInASmallWindow() {
        Letters.assumeJapanese();
        Timeline timeline = even(JAPANESE, List.of(JAPANESE.split("")), 10);
        List<WordBoxes.Box> boxes = boxes(timeline, new TimeScale(0, 10, SMALL_WINDOW_PX));
        assertTrue(boxes.size() < JAPANESE.length() / 4, boxes::toString);
        for (WordBoxes.Box box : boxes) {
            String held = JAPANESE.substring(box.first(), box.end());
            assertTrue(box.label().length() > 2 && held.startsWith(box.label().replace("…", "")), box::toString);
        }
    }

    @Test
    void wordsThatCanBeReadHaveABoxEach() {
        String line = "Watch the words light up while they are heard.";
        List<String> words = List.of(line.split(" "));
        List<WordBoxes.Box> boxes = boxes(even(line, words, 3), new TimeScale(0, 3, SMALL_WINDOW_PX));
        assertEquals(words, boxes.stream().map(WordBoxes.Box::label).toList());
    }

    @Test
    void aWordIsSetNarrowerBeforeItIsCut() {
        Font font = Font.font(11);
        double threePx = CanvasText.width("the", font);
        assertEquals("the", only("the", 0.7 * threePx, font));
        assertEquals("", only("the", 0.4 * threePx, font));
        assertEquals("inco…", only("incomprehensible", 2 * threePx, font));
    }

    /// The label of one word that is spoken for a second.
    private static String only(String word, double boxPx, Font font) {
        Timeline timeline = even(word, List.of(word), 1);
        return new WordBoxes(timeline, new TimeScale(0, 1, boxPx + 2), font, new LabelWidths()).from(0).label();
    }

    @Test
    void aMinuteOfEnglishSaysWhereOneIs() {
        String line = "Watch the words light up while they are heard. ".repeat(20).strip();
        Timeline timeline = even(line, List.of(line.split(" ")), 60);
        List<WordBoxes.Box> boxes = boxes(timeline, new TimeScale(0, 60, SMALL_WINDOW_PX));
        assertTrue(boxes.getFirst().label().startsWith("Watch"), boxes::toString);
        assertTrue(boxes.stream().allMatch(box -> box.label().endsWith("…")), boxes::toString);
    }

    @Test
    void inALongTextBoxesAreMeasuredAndNotWords() {
        List<String> words = IntStream.range(0, 10_000).mapToObj(i -> "word" + i).toList();
        Timeline timeline = even(String.join(" ", words), words, 3500);
        List<String> measured = new ArrayList<>();
        WordBoxes boxes = new WordBoxes(timeline, new TimeScale(0, 3500, 1000), Font.font(11),
                new LabelWidths((text, font) -> {
                    measured.add(text);
                    return CanvasText.width(text, font);
                }));
        for (int word = boxes.first(); word < words.size(); word = boxes.from(word).end()) {
            assertTrue(measured.size() < 200, () -> "measured: " + measured);
        }
    }

    @Test
    void theSameCharactersShareABoxWhereverTheWindowBegins() {
        Timeline timeline = even(JAPANESE, List.of(JAPANESE.split("")), 10);
        List<Integer> whole = boxes(timeline, new TimeScale(0, 10, SMALL_WINDOW_PX)).stream()
                .map(WordBoxes.Box::first).toList();
        List<Integer> scrolled = boxes(timeline, new TimeScale(3.1, 10, SMALL_WINDOW_PX)).stream()
                .map(WordBoxes.Box::first).toList();
        assertTrue(whole.containsAll(scrolled), scrolled + " of " + whole);
    }

    @Test
    void aPauseIsNoPartOfABox() {
        List<Stamp> stamps = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double start = i * 0.1 + (i < 4 ? 0 : 1);
            stamps.add(new Stamp("こ", start, start + 0.1));
        }
        Timeline timeline = Timeline.of("こ".repeat(8)).plusWords(stamps);
        List<WordBoxes.Box> boxes = boxes(timeline, new TimeScale(0, 10, SMALL_WINDOW_PX));
        assertTrue(boxes.stream().allMatch(box -> box.end() <= 4 || box.first() >= 4), boxes::toString);
    }

    private static List<WordBoxes.Box> boxes(Timeline timeline, TimeScale scale) {
        WordBoxes lane = new WordBoxes(timeline, scale, Font.font(11), new LabelWidths());
        List<WordBoxes.Box> boxes = new ArrayList<>();
        for (int word = lane.first(); word < timeline.words().size(); word = boxes.getLast().end()) {
            boxes.add(lane.from(word));
        }
        return boxes;
    }

    private static Timeline even(String text, List<String> words, double seconds) {
        double each = seconds / words.size();
        return Timeline.of(text).plusWords(IntStream.range(0, words.size())
                .mapToObj(i -> new Stamp(words.get(i), i * each, (i + 1) * each)).toList());
    }
}
