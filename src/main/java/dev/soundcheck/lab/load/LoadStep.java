package dev.soundcheck.lab.load;

import dev.soundcheck.lab.result.Spread;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of one step. Immutable.
///
/// @param asked       generations, over all rounds
/// @param ttfaMillis  of those that ended well, in the order of their asking
/// @param busy        refused because too many ran at once (429)
/// @param failed      ended badly for another reason
/// @param reason      the service's first words about it, null where nothing failed
public record LoadStep(int atOnce, int asked, List<Double> ttfaMillis, int busy, int failed,
        @Nullable String reason) {
    public LoadStep {
        ttfaMillis = List.copyOf(ttfaMillis);
    }

    /// Empty where none ended well.
    public Optional<Spread> spread() {
        return ttfaMillis.isEmpty()
                ? Optional.empty()
                : Optional.of(Spread.of(ttfaMillis.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /// True where more at once makes no sense: the service is at its limit, or nothing came.
    boolean atLimit() {
        return busy > 0 || ttfaMillis.isEmpty();
    }
}
