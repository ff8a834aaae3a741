package dev.soundcheck.lab.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.run.LabRig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LengthFitTest {
    private static final LabLane LANE = LabLane.BYTES_COLD;

    /// Every line takes `base + perChar * length` and a little chance, but for those that are said to take longer.
    private static Lab lab(List<String> lines, double base, double perChar, Map<Integer, Double> more) {
        Random chance = new Random(3);
        LabRig[] rig = new LabRig[1];
        rig[0] = new LabRig(lines::contains, call -> {
            String text = call.request().text();
            rig[0].answer(call, base + perChar * text.length() + more.getOrDefault(lines.indexOf(text), 0.0)
                    + chance.nextGaussian() * 2, false);
        });
        return rig[0].run(new LabPlan(LabRig.LINE, lines, List.of(LANE), lines.size() * 3, 0, 7));
    }

    private static List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            lines.add("word ".repeat(i).strip() + ".");
        }
        return lines;
    }

    @Test
    void theSlopeIsFoundWithAnIntervalAroundIt() {
        LengthFit fit = LengthFit.of(lab(lines(12), 90, 1.5, Map.of()), LANE, Metric.TTFA).orElseThrow();
        assertEquals(1.5, fit.perChar(), 0.1);
        assertEquals(90, fit.base(), 4);
        Bootstrap.Interval interval = fit.interval().orElseThrow();
        assertTrue(interval.low() <= 1.5 && 1.5 <= interval.high(), interval.toString());
        assertTrue(interval.high() - interval.low() < 0.4, interval.toString());
        assertEquals(List.of(), fit.outliers());
    }

    @Test
    void aLineThatIsFarOffIsNamedAndDoesNotTiltTheSlope() {
        LengthFit fit = LengthFit.of(lab(lines(12), 90, 1.5, Map.of(10, 200.0)), LANE, Metric.TTFA).orElseThrow();
        assertEquals(1.5, fit.perChar(), 0.15);
        assertEquals(List.of(10), fit.outliers().stream().map(LengthFit.Line::number).toList());
    }

    @Test
    void theSentencesNameTheSlopeAndTheOutlier() {
        List<String> sentences = LengthText.sentences(lab(lines(8), 90, 1, Map.of(2, 150.0)), Metric.TTFA);
        assertTrue(sentences.getFirst().startsWith("TTFA of Bytes, cold: "), sentences.toString());
        assertTrue(sentences.getFirst().contains(" ms per character (99 % interval "), sentences.toString());
        assertEquals(2, sentences.size(), sentences.toString());
        assertTrue(sentences.getLast().startsWith("Outlier: line 3 “word word word.” takes 1"), sentences.toString());
    }

    @Test
    void fewLinesHaveASlopeWithoutAnIntervalAndTwoHaveNone() {
        assertTrue(LengthFit.of(lab(lines(4), 90, 1, Map.of()), LANE, Metric.TTFA).orElseThrow().interval().isEmpty());
        assertTrue(LengthFit.of(lab(lines(2), 90, 1, Map.of()), LANE, Metric.TTFA).isEmpty());
    }

    @Test
    void oneLineSaysNothingAboutLengths() {
        assertEquals(List.of(), LengthText.sentences(lab(List.of("One line."), 90, 1, Map.of()), Metric.TTFA));
    }
}
