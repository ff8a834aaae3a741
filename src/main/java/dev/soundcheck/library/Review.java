package dev.soundcheck.library;

import org.jspecify.annotations.Nullable;

/// What a listener thinks of a take. The only part of a kept take that may change.
///
/// @param rating  1 to 5, 0 for none
/// @param name    given by the listener, null for none
public record Review(boolean star, int rating, String note, @Nullable String name) {
    public static final int BEST = 5;
    public static final Review NONE = new Review(false, 0, "", null);

    public Review {
        if (rating < 0 || rating > BEST) {
            throw new IllegalArgumentException("a rating is 0 to " + BEST + ", was " + rating);
        }
    }

    public Review withStar(boolean other) {
        return new Review(other, rating, note, name);
    }

    public Review withRating(int other) {
        return new Review(star, other, note, name);
    }

    public Review withNote(String other) {
        return new Review(star, rating, other, name);
    }

    /// A blank name takes the name away.
    public Review withName(String other) {
        return new Review(star, rating, note, other.isBlank() ? null : other.strip());
    }
}
