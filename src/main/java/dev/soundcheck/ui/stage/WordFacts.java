package dev.soundcheck.ui.stage;

import dev.soundcheck.session.Snapshot;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.timeline.TimedWord;
import dev.soundcheck.ui.kit.LeftToRight;
import java.util.Locale;
import java.util.OptionalDouble;

/// The line about one word or phoneme that is shown when the pointer rests on it. Stateless.
public final class WordFacts {
    private WordFacts() {}

    public static String of(Snapshot shown, int index) {
        return LeftToRight.of(facts(shown, index));
    }

    public static String of(Stamp phoneme) {
        return times(phoneme.text(), phoneme.startSeconds(), phoneme.endSeconds());
    }

    private static String times(String spoken, double startSeconds, double endSeconds) {
        return String.format(Locale.ROOT, "%s   %.2f – %.2f s   %d ms", spoken, startSeconds, endSeconds,
                Math.round((endSeconds - startSeconds) * 1000));
    }

    private static String facts(Snapshot shown, int index) {
        TimedWord word = shown.timeline().words().get(index);
        String times = times(word.text(), word.startSeconds(), word.endSeconds());
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
