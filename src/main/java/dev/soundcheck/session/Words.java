package dev.soundcheck.session;

import dev.soundcheck.timeline.StampGuess;
import dev.soundcheck.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/// The words of what is shown: measured, or guessed where that is wanted and none were measured. One thread.
final class Words {
    private boolean wanted;
    private @Nullable Take guessed;
    private double guessedSeconds;
    private int guessedChars;
    private Timeline guess = Timeline.of("");

    /// True to guess where nothing was measured.
    ///
    /// @return false where that was wished before
    boolean estimate(boolean wish) {
        boolean other = wish != wanted;
        wanted = wish;
        return other;
    }

    /// True where the words of the take are guessed.
    boolean estimated(Take take) {
        boolean awaited = take.endpoint().timestamps() && !take.state().ended();
        return wanted && !awaited && take.timeline().words().isEmpty();
    }

    Timeline of(Take take) {
        if (!estimated(take)) {
            return take.timeline();
        }
        String text = take.request().text();
        double seconds = take.state().ended() ? take.seconds() : Math.max(take.seconds(), StampGuess.seconds(text));
        if (take != guessed || seconds != guessedSeconds || text.length() != guessedChars) {
            guessed = take;
            guessedSeconds = seconds;
            guessedChars = text.length();
            guess = StampGuess.of(text, seconds);
        }
        return guess;
    }
}
