package dev.soundcheck.lab.result;

/// What the data show about two samples.
public enum Conclusion {
    FIRST_IS_LESS, SECOND_IS_LESS,
    /// Fewer than `Difference.FEWEST_RUNS` on a side.
    TOO_FEW_RUNS,
    /// The interval holds 0, or the rank test does not agree with it.
    NO_WINNER,
    /// The interval does not hold 0, but the difference is smaller than the stamps are exact.
    BELOW_RESOLUTION;

    public boolean namesAWinner() {
        return this == FIRST_IS_LESS || this == SECOND_IS_LESS;
    }
}
