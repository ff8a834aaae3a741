package dev.soundcheck.ui.stage;

import dev.soundcheck.session.Snapshot;
import dev.soundcheck.timeline.TimedWord;
import java.util.Locale;
import java.util.OptionalDouble;

/// The line about one word that is shown when the pointer rests on it. Stateless.
final class WordFacts {
    private WordFacts() {}

    static String of(Snapshot shown, int index) {
        TimedWord word = shown.timeline().words().get(index);
        String times = String.format(Locale.ROOT, "%s   %.2f – %.2f s   %d ms", word.text(), word.startSeconds(),
                word.endSeconds(), Math.round((word.endSeconds() - word.startSeconds()) * 1000));
        if (shown.estimated()) {
            return times + "   estimate";
        }
        OptionalDouble lead = StampLead.ofWord(shown.timeline(), shown.trace(), index);
        if (lead.isEmpty()) {
            return times;
        }
        long millis = Math.round(lead.getAsDouble());
        return times + (millis >= 0
                ? String.format(Locale.ROOT, "   timestamp %d ms early", millis)
                : String.format(Locale.ROOT, "   timestamp %d ms late", -millis));
    }
}
