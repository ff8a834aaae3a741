package dev.soundcheck.library;

import org.jspecify.annotations.Nullable;

/// What a listener thinks of a take. The only part of a kept take that may change.
///
/// @param rating  1 to 5, 0 for none
/// @param name    given by the listener, null for none
public record Verdict(boolean star, int rating, String note, @Nullable String name) {
    public static final int BEST = 5;
    public static final Verdict NONE = new Verdict(false, 0, "", null);

    public Verdict {
        if (rating < 0 || rating > BEST) {
            throw new IllegalArgumentException("a rating is 0 to " + BEST + ", was " + rating);
        }
    }

    public Verdict withStar(boolean other) {
        return new Verdict(other, rating, note, name);
    }

    public Verdict withRating(int other) {
        return new Verdict(star, other, note, name);
    }

    public Verdict withNote(String other) {
        return new Verdict(star, rating, other, name);
    }

    /// A blank name takes the name away.
    public Verdict withName(String other) {
        return new Verdict(star, rating, note, other.isBlank() ? null : other.strip());
    }
}
