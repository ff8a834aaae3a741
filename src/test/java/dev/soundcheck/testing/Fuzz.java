package dev.soundcheck.testing;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Repeats a test with random input: so many rounds as a rule, so many seconds with `-Pfuzz`.
///
/// Each round has a seed of its own, told where the round fails; `-Dsoundcheck.fuzz.seed=N` begins with it.
public final class Fuzz {
    private static final long SECONDS = Long.getLong("soundcheck.fuzz.seconds", 0);
    private static final long FIRST_SEED = Long.getLong("soundcheck.fuzz.seed", 1);

    private Fuzz() {}

    /// Repeats it; fails with the seed of the first round that fails.
    ///
    /// @param usual  rounds, unless seconds were asked for
    public static void rounds(int usual, Round round) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (long seed = FIRST_SEED; SECONDS > 0 ? System.nanoTime() < until : seed < FIRST_SEED + usual; seed++) {
            try {
                round.run(new Random(seed));
            } catch (Throwable found) {
                throw new AssertionError("found with -Dsoundcheck.fuzz.seed=" + seed + ": " + found, found);
            }
        }
    }

    /// One input and what must hold for it.
    public interface Round {
        void run(Random random) throws Exception;
    }
}
