package dev.soundcheck.live.experiment;

import dev.soundcheck.live.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// One way to send a text: how it is cut, and how long the service may wait for more of it. Immutable.
///
/// @param maxBufferDelayMillis  empty to leave it to the service
public record Variant(Cut.By by, OptionalInt maxBufferDelayMillis) {
    private static final int[] DELAYS_MILLIS = {0, 250, 3_000};

    /// Whole, and by sentences, words and tokens at each of the usual delays.
    public static List<Variant> all() {
        List<Variant> all = new ArrayList<>();
        all.add(new Variant(Cut.By.WHOLE, OptionalInt.empty()));
        for (Cut.By by : List.of(Cut.By.SENTENCE, Cut.By.WORD, Cut.By.TOKEN)) {
            for (int millis : DELAYS_MILLIS) {
                all.add(new Variant(by, OptionalInt.of(millis)));
            }
        }
        return List.copyOf(all);
    }

    /// `words-250` in files.
    public String id() {
        return by.id() + (maxBufferDelayMillis.isEmpty() ? "" : "-" + maxBufferDelayMillis.getAsInt());
    }

    /// For people: "Words, 250 ms".
    public String title() {
        return maxBufferDelayMillis.isEmpty()
                ? by.title()
                : String.format(Locale.ROOT, "%s, %,d ms", by.title(), maxBufferDelayMillis.getAsInt());
    }
}
