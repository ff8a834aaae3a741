package dev.soundcheck.audition;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;

/// Tests whether a difference can be heard. In each trial X is A or B, by chance, and the listener says which. One
/// thread.
public final class AbxTest {
    private static final double GUESSING = 0.5;

    private final long seed;
    private final SplittableRandom chance;
    private final List<Trial> trials = new ArrayList<>();
    private boolean xIsB;

    /// One answered trial.
    public record Trial(boolean xWasB, boolean answeredB) {
        public boolean right() {
            return xWasB == answeredB;
        }
    }

    /// @param seed  decides what X is in each trial
    public AbxTest(long seed) {
        this.seed = seed;
        this.chance = new SplittableRandom(seed);
        this.xIsB = chance.nextBoolean();
    }

    public long seed() {
        return seed;
    }

    /// What X is in the current trial: to be played, not shown.
    public boolean xIsB() {
        return xIsB;
    }

    /// Closes the trial and draws the next X.
    public Trial answer(boolean isB) {
        Trial trial = new Trial(xIsB, isB);
        trials.add(trial);
        xIsB = chance.nextBoolean();
        return trial;
    }

    public List<Trial> trials() {
        return List.copyOf(trials);
    }

    public int right() {
        return (int) trials.stream().filter(Trial::right).count();
    }

    /// The probability of at least this many right answers by guessing: one-sided binomial test. 1 without trials.
    public double chanceOfGuessing() {
        return trials.isEmpty()
                ? 1
                : BinomialTest.withDefaults().with(AlternativeHypothesis.GREATER_THAN)
                        .test(trials.size(), right(), GUESSING).getPValue();
    }
}
