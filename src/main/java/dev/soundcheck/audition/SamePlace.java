package dev.soundcheck.audition;

import dev.soundcheck.timeline.TimedWord;
import dev.soundcheck.timeline.Timeline;
import java.util.List;

/// Finds the place in another take of the same text. Stateless.
public final class SamePlace {
    private SamePlace() {}

    /// Where the other take is in the same word, as far into it.
    ///
    /// @param seconds  a position in `from`
    /// @return the position in `to`; by share of the length where either take has no word there
    public static double map(Timeline from, double fromLength, double seconds, Timeline to, double toLength) {
        int word = from.wordAt(seconds);
        int twin = word < 0 ? -1 : twin(from, word, to);
        if (twin < 0) {
            return word < 0 && !from.words().isEmpty() && !to.words().isEmpty()
                    ? scaled(seconds, 0, start(from, 0), 0, start(to, 0))
                    : share(seconds, fromLength, toLength);
        }
        return scaled(seconds, start(from, word), end(from, word, fromLength), start(to, twin),
                end(to, twin, toLength));
    }

    /// The word that stands at the same place of the same text, else the one of the same number.
    private static int twin(Timeline from, int word, Timeline to) {
        List<TimedWord> others = to.words();
        TimedWord wanted = from.words().get(word);
        if (from.text().equals(to.text()) && wanted.inText()) {
            for (int i = 0; i < others.size(); i++) {
                TimedWord other = others.get(i);
                if (other.inText() && other.textStart() <= wanted.textStart() && wanted.textStart() < other.textEnd()) {
                    return i;
                }
            }
        }
        return from.words().size() == others.size() ? word : -1;
    }

    private static double start(Timeline timeline, int word) {
        return timeline.words().get(word).startSeconds();
    }

    /// A word lasts until the next one starts: the pause after it belongs to it.
    private static double end(Timeline timeline, int word, double length) {
        return word + 1 < timeline.words().size() ? start(timeline, word + 1) : length;
    }

    private static double scaled(double at, double fromStart, double fromEnd, double toStart, double toEnd) {
        double through = fromEnd > fromStart ? Math.clamp((at - fromStart) / (fromEnd - fromStart), 0.0, 1.0) : 0;
        return toStart + through * Math.max(0, toEnd - toStart);
    }

    private static double share(double seconds, double fromLength, double toLength) {
        return fromLength > 0 ? Math.clamp(seconds / fromLength, 0.0, 1.0) * toLength : 0;
    }
}
