package dev.soundcheck.ui.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.lab.answer.Question;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The times that are drawn beside the figures of the page.
class AnswerTimesTest extends AnswerPageCase {
    AnswerTimesTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void theTimesStandOnOneAxisBesideTheirQuestions() throws Exception {
        Fx.on(() -> {
            Scene scene = page.scene(Settings.Theme.LIGHT);
            AnswerPage.fire(scene, "answer-turns-yes");
            AnswerPage.fire(scene, "answer-measure-all");
            scene.getRoot().resize(1500, 800);
            scene.getRoot().layout();
            WritableImage chart = AnswerPage.node(scene, "answer-times").snapshot(null, null);
            double first = tick(chart, Question.FIRST_TURN);
            double later = tick(chart, Question.LATER_TURN);
            double saving = tick(chart, Question.SOCKET_SAVING);
            double laterMillis = millis(scene, "answer-value-later-turn");
            assertEquals((millis(scene, "answer-value-first-turn") - laterMillis)
                    / (laterMillis - millis(scene, "answer-value-socket-saving")), (first - later) / (later - saving),
                    0.15);
            return 0;
        });
    }

    @Test
    void noTimesAreDrawnWhereTheirAxisHasNoRoomForThreeLabels() throws Exception {
        Fx.on(() -> {
            Scene scene = page.scene(Settings.Theme.LIGHT);
            AnswerPage.fire(scene, "answer-turns-yes");
            AnswerPage.fire(scene, "answer-measure-all");
            for (int width = 700; width < 1400; width += 20) {
                scene.getRoot().resize(width, 800);
                scene.getRoot().layout();
                Region times = (Region) AnswerPage.node(scene, "answer-times");
                WritableImage chart = times.snapshot(null, null);
                boolean drawn = IntStream.range(0, (int) chart.getWidth())
                        .anyMatch(x -> chart.getPixelReader().getColor(x, (int) (0.5 * chart.getHeight() / 6) - 6)
                                .getSaturation() > 0.5);
                assertEquals(times.getWidth() >= 3 * 52 + 2 * 27, drawn, "at " + width + ": " + times.getWidth());
            }
            return 0;
        });
    }

    /// Where the tick of a figure begins, above the bar of its interval.
    private static int tick(WritableImage chart, Question question) {
        List<Question> rows = List.of(Question.values());
        int y = (int) ((rows.indexOf(question) + 0.5) * chart.getHeight() / rows.size()) - 6;
        return IntStream.range(0, (int) chart.getWidth())
                .filter(x -> chart.getPixelReader().getColor(x, y).getSaturation() > 0.5).findFirst().orElseThrow();
    }

    private static double millis(Scene scene, String id) {
        return Double.parseDouble(AnswerPage.label(scene, id).replace(" ms", ""));
    }
}
