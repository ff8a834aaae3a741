package dev.soundcheck.audition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Takes hidden behind letters: the listener votes before seeing which is which. One thread.
///
/// @param <T> what is compared
public final class BlindTest<T> {
    private final long seed;
    private final List<T> behind;
    private final int[] plays;
    private final Map<Integer, Integer> ratings = new TreeMap<>();
    private @Nullable Integer favorite;
    private boolean revealed;

    /// A listener's votes on one take.
    ///
    /// @param label      the letter it was heard under
    /// @param plays      how often it was listened to
    /// @param rating     1 to 5, 0 for none
    /// @param favorite  true for the one that was liked best
    public record Line<T>(String label, T item, int plays, int rating, boolean favorite) {}

    /// @param items  two to four of them
    /// @param seed   decides which letter hides which; the same seed hides them the same way
    public BlindTest(List<T> items, long seed) {
        if (items.size() < 2 || items.size() > 4) {
            throw new IllegalArgumentException("two to four are compared, not " + items.size());
        }
        this.seed = seed;
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new SplittableRandom(seed));
        this.behind = List.copyOf(shuffled);
        this.plays = new int[items.size()];
    }

    public long seed() {
        return seed;
    }

    public int size() {
        return behind.size();
    }

    public static String label(int index) {
        return String.valueOf((char) ('A' + index));
    }

    /// The take behind a letter: to be played, not shown.
    public T behind(int index) {
        return behind.get(index);
    }

    public void played(int index) {
        if (!revealed) {
            plays[index]++;
        }
    }

    /// Votes count only before the reveal.
    ///
    /// @param rating  1 to 5, 0 for none
    public void rate(int index, int rating) {
        if (!revealed) {
            ratings.put(index, Math.clamp(rating, 0, 5));
        }
    }

    public int rating(int index) {
        return ratings.getOrDefault(index, 0);
    }

    public void prefer(int index) {
        if (!revealed) {
            favorite = index;
        }
    }

    /// Index of the one that is liked best, null before that vote.
    public @Nullable Integer favorite() {
        return favorite;
    }

    /// True once a vote was given.
    public boolean mayReveal() {
        return favorite != null;
    }

    public boolean revealed() {
        return revealed;
    }

    /// Shows the takes behind the letters; votes can no longer change.
    ///
    /// @throws IllegalStateException before the vote
    public List<Line<T>> reveal() {
        Integer liked = favorite;
        if (liked == null) {
            throw new IllegalStateException("nobody has voted yet");
        }
        revealed = true;
        List<Line<T>> lines = new ArrayList<>();
        for (int i = 0; i < behind.size(); i++) {
            lines.add(new Line<>(label(i), behind.get(i), plays[i], rating(i), i == liked));
        }
        return lines;
    }
}
