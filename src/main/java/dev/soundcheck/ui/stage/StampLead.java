package dev.soundcheck.ui.stage;

import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// How long before their words were heard the stamps arrived, in the first playback of the take.
///
/// Pauses and underruns only lengthen the lead, so the figure is a lower bound.
///
/// @param medianMillis  the middle of all words
/// @param worstMillis   the least lead; below 0 where a word was heard before its stamp came
record StampLead(double medianMillis, double worstMillis) {

    /// The lead of all words; null while nothing was heard or stamped.
    static @Nullable StampLead of(Timeline timeline, Trace trace) {
        double[] leads = new double[timeline.words().size()];
        int count = 0;
        for (int i = 0; i < leads.length; i++) {
            OptionalDouble lead = ofWord(timeline, trace, i);
            if (lead.isPresent()) {
                leads[count++] = lead.getAsDouble();
            }
        }
        if (count == 0) {
            return null;
        }
        Arrays.sort(leads, 0, count);
        return new StampLead(leads[(count - 1) / 2], leads[0]);
    }

    /// Milliseconds from the arrival of a word's stamp to the instant it is heard first. Words that are played faster come
    /// sooner.
    static OptionalDouble ofWord(Timeline timeline, Trace trace, int word) {
        OptionalLong firstOut = trace.at(Mark.FIRST_OUT);
        int message = timeline.messageOf(word);
        if (firstOut.isEmpty() || message >= trace.wordNanos().length) {
            return OptionalDouble.empty();
        }
        double heardNanos = firstOut.getAsLong() + timeline.onsetSeconds(word) * 1e9 / trace.heardPace();
        return OptionalDouble.of((heardNanos - trace.wordNanos()[message]) / 1e6);
    }

    /// As short as the row below the stage asks for.
    String brief() {
        return medianMillis >= 0
                ? String.format(Locale.ROOT, "Timestamps %s early (least %s)", time(medianMillis),
                        time(Math.max(0, worstMillis)))
                : String.format(Locale.ROOT, "Timestamps %s late (most %s)", time(-medianMillis), time(-worstMillis));
    }

    String sentence() {
        return medianMillis >= 0
                ? String.format(Locale.ROOT, "Timestamps come %s before their word, at least %s", time(medianMillis),
                        time(Math.max(0, worstMillis)))
                : String.format(Locale.ROOT, "Timestamps come %s after their word, at most %s", time(-medianMillis),
                        time(-worstMillis));
    }

    private static String time(double millis) {
        return millis < 1000
                ? Math.round(millis) + " ms"
                : String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }
}
