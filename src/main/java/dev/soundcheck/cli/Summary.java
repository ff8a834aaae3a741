package dev.soundcheck.cli;

import dev.soundcheck.session.Take;
import dev.soundcheck.trace.Figures;
import java.util.Locale;
import java.util.OptionalDouble;

/// A take in one line of text. Stateless.
final class Summary {
    private Summary() {}

    static String of(Take take) {
        Figures figures = Figures.of(take.trace(), take.seconds());
        return String.format(Locale.ROOT, "%s%s: %.2f s of speech, first audio %s, done %s, %s",
                take.endpoint().title(), take.offline() ? " (offline)" : "", take.seconds(),
                firstAudio(take, figures), millis(figures.doneMillis()),
                take.timeline().stampCount());
    }

    /// A browser may not have noted when the sound came.
    private static String firstAudio(Take take, Figures figures) {
        return take.seconds() > 0 && figures.ttfaMillis().isEmpty()
                ? "at an unknown time"
                : millis(figures.ttfaMillis());
    }

    /// How much of a failed take arrived; empty where nothing did.
    ///
    /// @param kept  true where they are in a file
    static String came(Take take, boolean kept) {
        return take.seconds() > 0
                ? String.format(Locale.ROOT, kept ? " (%.2f s came before and are kept)" : " (%.2f s came before)",
                        take.seconds())
                : "";
    }

    private static String millis(OptionalDouble millis) {
        return millis.isEmpty() ? "never" : String.format(Locale.ROOT, "%.0f ms", millis.getAsDouble());
    }
}
