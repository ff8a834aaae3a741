package dev.soundcheck.lab.result;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.testing.SimulatedLab;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Labs in which no lane differs from another: how often a winner is named all the same.
class FalseClaimTest {
    private static final int LABS = 200;
    private static final int MOST_CLAIMS = LABS * 2 / 100;

    @ParameterizedTest(name = "{0} times, {1} lanes, {2} runs")
    @CsvSource({"NORMAL,2,5", "NORMAL,7,5", "SKEWED,3,8", "STALLING,7,10", "TWO_SPEEDS,7,5", "WHOLE_MILLIS,7,5",
            "WARMING,2,5"})
    void withoutADifferenceAtMostTwoOfAHundredLabsNameAWinner(Noise noise, int lanes, int runs) {
        Random random = new Random(noise.name().hashCode() + 31L * lanes + runs);
        List<LabLane> compared = LabLane.PLAIN.subList(0, lanes);
        List<Lab> labs = IntStream.range(0, LABS).mapToObj(seed -> SimulatedLab.of(compared, runs, seed,
                (_, number) -> noise.millis(random, number))).toList();
        long claims = labs.parallelStream().filter(lab -> lab.differences(Metric.TTFA).stream()
                .anyMatch(pair -> pair.verdict().namesAWinner())).count();
        assertTrue(claims <= MOST_CLAIMS, claims + " labs of " + LABS);
    }

    /// What times may look like that have no cause.
    enum Noise {
        NORMAL {
            @Override
            double millis(Random random, int number) {
                return 150 + 20 * random.nextGaussian();
            }
        },
        SKEWED {
            @Override
            double millis(Random random, int number) {
                return 80 * Math.exp(0.5 * random.nextGaussian());
            }
        },
        STALLING {
            @Override
            double millis(Random random, int number) {
                return 90 + 6 * random.nextGaussian() + (random.nextInt(8) == 0 ? 150 : 0);
            }
        },
        TWO_SPEEDS {
            @Override
            double millis(Random random, int number) {
                return (random.nextBoolean() ? 80 : 140) + 3 * random.nextGaussian();
            }
        },
        WHOLE_MILLIS {
            @Override
            double millis(Random random, int number) {
                return 40 + random.nextInt(4);
            }
        },
        WARMING {
            @Override
            double millis(Random random, int number) {
                return 60 + 200.0 / number + 5 * random.nextGaussian();
            }
        };

        abstract double millis(Random random, int number);
    }
}
