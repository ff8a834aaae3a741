package dev.soundcheck.audition;

import dev.soundcheck.speech.voice.Voice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Searches a list of voices and counts how many voices each filter chip would leave. Immutable; any thread.
public final class VoiceSearch {
    private final List<Voice> voices;
    private final VoiceIndex index;

    /// What a filter leaves.
    ///
    /// @param voices      the best first; in the service's order where nothing is typed
    /// @param languages   how many voices each language would leave, were it chosen, all else equal
    /// @param genders     the same for genders
    /// @param accents     the same for accents
    /// @param favorites  how many would be left by favorites only
    /// @param recents     how many would be left by recents only
    public record Result(List<Voice> voices, Map<String, Integer> languages, Map<String, Integer> genders,
            Map<String, Integer> accents, int favorites, int recents) {}

    public VoiceSearch(List<Voice> voices) {
        this.voices = List.copyOf(voices);
        this.index = new VoiceIndex(this.voices);
    }

    /// What the filter leaves, with the counts of the chips.
    ///
    /// @param favorites  ids of the voices with a star
    /// @param recents     ids of the voices used lately
    public Result find(VoiceFilter filter, Set<String> favorites, Collection<String> recents) {
        int[] scores = index.scores(filter.text());
        Tally tally = new Tally(filter, favorites, new HashSet<>(recents));
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0 && tally.count(voices.get(i))) {
                found.add(i);
            }
        }
        return tally.result(ordered(found, scores, filter));
    }

    /// Counts for each chip what it would leave, with all other filters unchanged.
    private static final class Tally {
        private final VoiceFilter filter;
        private final Set<String> favorites;
        private final Set<String> recents;
        private final Map<String, Integer> languages = new HashMap<>();
        private final Map<String, Integer> genders = new HashMap<>();
        private final Map<String, Integer> accents = new HashMap<>();
        private int starred;
        private int used;

        Tally(VoiceFilter filter, Set<String> favorites, Set<String> recents) {
            this.filter = filter;
            this.favorites = favorites;
            this.recents = recents;
        }

        /// Takes in one voice whose name fits; true where all filters leave it.
        boolean count(Voice voice) {
            boolean language = fits(filter.language(), voice.language());
            boolean gender = fits(filter.gender(), voice.gender());
            boolean accent = fits(filter.accent(), voice.accent());
            boolean star = favorites.contains(voice.id());
            boolean recent = recents.contains(voice.id());
            boolean kept = (!filter.favorites() || star) && (!filter.recents() || recent);
            VoiceSearch.count(languages, voice.language(), gender && accent && kept);
            VoiceSearch.count(genders, voice.gender(), language && accent && kept);
            VoiceSearch.count(accents, voice.accent(), language && gender && kept);
            boolean traits = language && gender && accent;
            starred += traits && star && (!filter.recents() || recent) ? 1 : 0;
            used += traits && recent && (!filter.favorites() || star) ? 1 : 0;
            return traits && kept;
        }

        Result result(List<Voice> found) {
            return new Result(found, languages, genders, accents, starred, used);
        }
    }

    /// All values of a trait in the list, the most frequent first, then by the name that is shown.
    public List<String> values(Function<Voice, @Nullable String> trait, UnaryOperator<String> name) {
        Map<String, Integer> counts = new HashMap<>();
        voices.forEach(voice -> count(counts, trait.apply(voice), true));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                        .thenComparing(entry -> name.apply(entry.getKey())))
                .map(Map.Entry::getKey).toList();
    }

    private List<Voice> ordered(List<Integer> found, int[] scores, VoiceFilter filter) {
        if (filter.text().isBlank()) {
            return found.stream().map(voices::get).toList();
        }
        int[] order = found.stream().mapToInt(Integer::intValue).toArray();
        return IntStream.of(order).boxed().sorted((a, b) -> scores[b] != scores[a]
                ? Integer.compare(scores[b], scores[a])
                : Integer.compare(a, b)).map(voices::get).toList();
    }

    private static boolean fits(@Nullable String wanted, @Nullable String has) {
        return wanted == null || wanted.equals(has);
    }

    private static void count(Map<String, Integer> counts, @Nullable String value, boolean counted) {
        if (value != null && !value.isEmpty() && counted) {
            counts.merge(value, 1, Integer::sum);
        }
    }
}
