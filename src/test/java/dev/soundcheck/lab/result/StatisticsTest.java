package dev.soundcheck.lab.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Spread, bootstrap and verdict against samples whose distribution is known.
class StatisticsTest {
    @Test
    void quantilesInterpolateAsMostToolsDo() {
        Spread spread = Spread.of(new double[]{4, 1, 3, 2});
        assertEquals(2.5, spread.median());
        assertEquals(1.75, spread.p25());
        assertEquals(3.25, spread.p75());
        assertEquals(1.5, spread.iqr());
    }

    @Test
    void thereIsNoP95BelowTwentyRuns() {
        double[] twenty = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
        assertTrue(Spread.of(DoubleStream.of(twenty).limit(19).toArray()).p95().isEmpty());
        assertEquals(19.05, Spread.of(twenty).p95().orElseThrow(), 1e-9);
    }

    @Test
    void theIntervalHoldsTheTrueDifferenceAsOftenAsItSays() {
        Random random = new Random(1);
        int held = 0;
        for (int i = 0; i < 400; i++) {
            Bootstrap.Interval interval = Bootstrap.ofMedianDifference(normal(random, 200, 15, 20),
                    normal(random, 190, 15, 20), i, 1000, 0.95);
            held += interval.low() <= 10 && interval.high() >= 10 ? 1 : 0;
        }
        assertTrue(held >= 370 && held < 400, "held " + held + " of 400, 380 expected");
    }

    @Test
    void theIntervalIsAsWideAsTheTheoryOfMediansSays() {
        Random random = new Random(2);
        double width = 0;
        for (int i = 0; i < 40; i++) {
            Bootstrap.Interval interval = Bootstrap.ofMedianDifference(normal(random, 0, 10, 200),
                    normal(random, 0, 10, 200), i, 1000, 0.95);
            width += interval.high() - interval.low();
        }
        double theory = 2 * 1.96 * 10 * Math.sqrt(Math.PI / 2 * 2 / 200);
        assertEquals(theory, width / 40, theory * 0.15);
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        double[] a = normal(new Random(3), 100, 10, 20);
        double[] b = normal(new Random(4), 100, 10, 20);
        assertEquals(Bootstrap.ofMedianDifference(a, b, 9), Bootstrap.ofMedianDifference(a, b, 9));
        assertNotEquals(Bootstrap.ofMedianDifference(a, b, 9), Bootstrap.ofMedianDifference(a, b, 10));
    }

    @Test
    void equalDistributionsGetNoWinner() {
        Random random = new Random(5);
        int claims = 0;
        for (int i = 0; i < 200; i++) {
            claims += difference(normal(random, 200, 30, 20), normal(random, 200, 30, 20)).verdict().namesAWinner()
                    ? 1
                    : 0;
        }
        assertTrue(claims <= 4, claims + " false claims in 200");
    }

    @Test
    void aClearDifferenceIsNamedAndItsSizeTold() {
        Random random = new Random(6);
        Difference difference = difference(normal(random, 180, 2, 20), normal(random, 190, 2, 20));
        assertEquals(Conclusion.FIRST_IS_LESS, difference.verdict());
        assertEquals(-10, difference.median(), 3);
        assertTrue(difference.sentence().startsWith("a is "), difference.sentence());
    }

    @Test
    void theIntervalOfALeadIsToldFromTheWinnersSide() {
        double[] less = {10, 11, 12, 13, 14, 15};
        double[] more = {30, 31, 32, 33, 34, 35, 36};
        Difference ahead = difference(less, more);
        Difference behind = difference(more, less);
        assertTrue(ahead.sentence().startsWith("a is 20.5 ms ahead of b in TTFA (99 % interval 1"), ahead.sentence());
        assertTrue(ahead.sentence().endsWith("n = 6 and 7)."), ahead.sentence());
        assertTrue(behind.sentence().startsWith("b is 20.5 ms ahead of a in TTFA (99 % interval 1"), behind.sentence());
        assertTrue(behind.sentence().endsWith("n = 6 and 7)."), behind.sentence());
    }

    @Test
    void noWinnerIsNamedWhereTheIntervalHoldsZero() {
        Difference difference = difference(new double[]{1, 50, 60, 70, 200}, new double[]{2, 40, 65, 90, 180});
        assertTrue(difference.interval().holdsZero());
        assertEquals(Conclusion.NO_WINNER, difference.verdict());
    }

    @Test
    void whatIsSmallerThanTheStampsAreExactIsNoDifference() {
        Random random = new Random(7);
        Difference difference = difference(normal(random, 20, 0.1, 20), normal(random, 21, 0.1, 20));
        assertFalse(difference.interval().holdsZero());
        assertEquals(Conclusion.BELOW_RESOLUTION, difference.verdict());
    }

    @Test
    void fourRunsNameNobody() {
        assertEquals(Conclusion.TOO_FEW_RUNS, difference(new double[]{1, 2, 3, 4}, new double[]{91, 92, 93, 94})
                .verdict());
    }

    private static Difference difference(double[] a, double[] b) {
        return Difference.of(Metric.TTFA, new Difference.Sample("a", a), new Difference.Sample("b", b), 11);
    }

    private static double[] normal(Random random, double mean, double deviation, int count) {
        return IntStream.range(0, count).mapToDouble(_ -> random.nextGaussian(mean, deviation)).toArray();
    }
}
