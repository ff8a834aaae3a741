package dev.soundcheck.audition;

import java.util.ArrayList;
import java.util.List;

/// How much longer speech is than estimated, learned from earlier takes. Immutable.
///
/// @param factor  1 before anything was learned
public record LearnedPace(double factor) {
    public static final LearnedPace NONE = new LearnedPace(1);
    /// Few are enough: pace changes little from take to take.
    private static final int LATEST = 9;
    private static final double LEAST_SECONDS = 1;
    private static final double LEAST = 0.4;
    private static final double MOST = 2.5;

    /// One take that was spoken to its end.
    ///
    /// @param text     as it was sent
    /// @param speed    as it was asked for
    /// @param seconds  of its sound
    public record Heard(String voiceId, String text, double speed, double seconds) {}

    /// The middle of the voice's latest takes, so that one odd take changes nothing; of all voices where this one has
    /// no takes.
    public static LearnedPace of(List<Heard> newestFirst, String voiceId) {
        List<Heard> own = newestFirst.stream().filter(heard -> heard.voiceId.equals(voiceId)).toList();
        List<Double> factors = new ArrayList<>();
        for (Heard heard : own.isEmpty() ? newestFirst : own) {
            double estimated = Estimate.of(heard.text, heard.speed).seconds();
            if (heard.seconds >= LEAST_SECONDS && estimated > 0 && factors.size() < LATEST) {
                factors.add(Math.clamp(heard.seconds / estimated, LEAST, MOST));
            }
        }
        factors.sort(null);
        return factors.isEmpty() ? NONE : new LearnedPace(factors.get(factors.size() / 2));
    }
}
