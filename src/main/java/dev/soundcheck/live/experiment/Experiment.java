package dev.soundcheck.live.experiment;

import dev.soundcheck.live.ModelPace;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An experiment that was made, whole or as far as it came. Immutable.
///
/// @param runs       in the order of their making, one for each way
/// @param cancelled  true where the user stopped it
public record Experiment(Info info, String text, Voice voice, ModelPace pace, List<VariantRun> runs,
        boolean cancelled) {

    /// Under which circumstances it was made.
    ///
    /// @param host     of the service, never with a path
    /// @param offline  true where the offline voices spoke; every figure is marked so
    public record Info(String host, boolean offline, Instant startedAt) {}

    /// Who spoke.
    ///
    /// @param name      as people know the voice
    /// @param language  null where it was left to the service
    public record Voice(String id, String name, String modelId, @Nullable String language) {}

    public Experiment {
        runs = List.copyOf(runs);
    }

    /// The way whose first sound came first.
    public Optional<VariantRun> earliest() {
        return runs.stream().filter(run -> run.firstAudioMillis().isPresent())
                .min(Comparator.comparingDouble(run -> run.firstAudioMillis().orElse(0)));
    }

    /// The way without a seam; where it is the earliest too, the latest of the others.
    public Optional<VariantRun> opposite() {
        Optional<VariantRun> first = earliest();
        return runs.stream().filter(run -> run.sounds() && !first.equals(Optional.of(run)))
                .min(Comparator.comparingInt(VariantRun::seams)
                        .thenComparingDouble(run -> -run.firstAudioMillis().orElse(0)));
    }

    /// The result in a sentence. It also says that one run of each way is no statistics.
    public String conclusion() {
        Optional<VariantRun> first = earliest();
        Optional<VariantRun> other = opposite();
        if (first.isEmpty() || other.isEmpty()) {
            return "Too few ways brought sound for a comparison.";
        }
        double later = other.get().firstAudioMillis().orElse(0) - first.get().firstAudioMillis().orElse(0);
        return (info.offline() ? "Offline voices. " : "") + String.format(Locale.ROOT,
                "First sound earliest with %s: %,.0f ms after the first token, %s. "
                        + "%s: %,.0f ms later, %s. One run of each way.",
                quoted(first.get()),
                first.get().firstAudioMillis().orElse(0), seams(first.get()), quoted(other.get()), later,
                seams(other.get()));
    }

    private static String quoted(VariantRun run) {
        return "\"" + run.variant().title() + "\"";
    }

    private static String seams(VariantRun run) {
        return run.seams() == 0 ? "no seams" : run.seams() == 1 ? "1 seam" : run.seams() + " seams";
    }
}
