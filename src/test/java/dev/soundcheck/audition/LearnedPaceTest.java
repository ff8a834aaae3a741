package dev.soundcheck.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.audition.LearnedPace.Heard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnedPaceTest {
    private static final String LINE = "Three ways to the same voice: watch the words light up while they are heard.";

    @Test
    void beforeAnyTakeTheEstimateStands() {
        assertEquals(1, LearnedPace.of(List.of(), "slate").factor());
    }

    @Test
    void theVoiceSpeaksTheNextLineAsItSpokeTheLast() {
        double estimated = Estimate.of(LINE, 1).seconds();
        LearnedPace pace = LearnedPace.of(List.of(new Heard("slate", LINE, 1, estimated * 0.8),
                new Heard("pip", LINE, 1, estimated * 1.4)), "slate");

        assertEquals(0.8, pace.factor(), 1e-9);
    }

    @Test
    void theSpeedThatWasAskedForIsNotLearnedAsTheVoices() {
        double estimated = Estimate.of(LINE, 1).seconds();

        assertEquals(1, LearnedPace.of(List.of(new Heard("slate", LINE, 1.5, estimated / 1.5)), "slate").factor(),
                1e-9);
    }

    @Test
    void oneOddTakeChangesNothing() {
        double estimated = Estimate.of(LINE, 1).seconds();
        List<Heard> takes = new ArrayList<>(List.of(new Heard("slate", LINE, 1, estimated * 9)));
        for (int i = 0; i < 4; i++) {
            takes.add(new Heard("slate", LINE, 1, estimated));
        }

        assertEquals(1, LearnedPace.of(takes, "slate").factor(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"At 7:42 the 24 children paid 1.89 euro., 4.4", "Call 0176 55 39 201 now., 5.0",
            "It is 95% full and costs $20., 3.2"})
    void numbersAreSpokenLong(String line, double seconds) {
        assertEquals(seconds, Estimate.of(line, 1).seconds(), seconds * 0.25);
    }
}
