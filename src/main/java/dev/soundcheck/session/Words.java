package dev.soundcheck.session;

import dev.soundcheck.timeline.StampGuess;
import dev.soundcheck.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/// The words of what is shown: measured, or estimated where the user wants that and none were measured. One thread.
final class Words {
    private boolean wanted;
    private @Nullable Take guessed;
    private double guessedSeconds;
    private int guessedChars;
    private Timeline guess = Timeline.of("");

    /// True to estimate where nothing was measured.
    ///
    /// @return false where nothing changed
    boolean estimate(boolean wish) {
        boolean other = wish != wanted;
        wanted = wish;
        return other;
    }

    /// True where the words of the take are estimated.
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
