package dev.soundcheck.timeline;

import java.util.Arrays;
import java.util.List;

/// Words in the order they arrived, each with the instant its light comes on. Immutable.
///
/// The onsets are the non-decreasing times nearest to the stamps (least absolute deviations, by pooling adjacent
/// violators): stamps in order are taken as they are, and one that jumps out of order, back or far ahead, cannot hold
/// up its neighbors. So a look-up by time is always defined and never goes back while time goes on.
final class WordTrack {
    /// Words nearer than this light up together: one alone would only flicker.
    static final double TOGETHER_SECONDS = 0.05;
    /// A longer run of falling stamps is not sorted, only held.
    private static final int MOST_POOLED = 256;

    /// @param onset    never less than that of the word before
    /// @param unit     index of the first word this one lights up with
    /// @param message  which message brought it, counted from 0
    private record Entry(TimedWord word, double onset, int unit, int message) {}

    static final WordTrack EMPTY = new WordTrack(Growing.empty());

    private final Growing<Entry> entries;

    private WordTrack(Growing<Entry> entries) {
        this.entries = entries;
    }

    int size() {
        return entries.size();
    }

    TimedWord word(int index) {
        return entries.get(index).word;
    }

    double onset(int index) {
        return entries.get(index).onset;
    }

    /// Last word whose onset is not after `seconds`, -1 before the first.
    int at(double seconds) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (onset(middle) <= seconds) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    int unitStart(int index) {
        return entries.get(index).unit;
    }

    int unitEnd(int index) {
        int unit = unitStart(index);
        int end = index;
        while (end + 1 < size() && unitStart(end + 1) == unit) {
            end++;
        }
        return end;
    }

    int message(int index) {
        return entries.get(index).message;
    }

    WordTrack plus(TimedWord word, int message) {
        double start = start(word);
        if (size() == 0 || start >= onset(size() - 1)) {
            return new WordTrack(entries.plus(List.of(entry(word, start, message))));
        }
        int from = pooledFrom(start);
        if (size() - from > MOST_POOLED) {
            return new WordTrack(entries.plus(List.of(entry(word, onset(size() - 1), message))));
        }
        double pooled = upperMedian(from, start);
        WordTrack shorter = new WordTrack(entries.replacing(from, List.of()));
        for (int i = from; i < size(); i++) {
            shorter = shorter.appended(word(i), pooled, message(i));
        }
        return shorter.appended(word, pooled, message);
    }

    /// The same onsets with other words from `from` on.
    WordTrack replacing(int from, List<TimedWord> words) {
        WordTrack shorter = new WordTrack(entries.replacing(from, List.of()));
        for (int i = 0; i < words.size(); i++) {
            shorter = shorter.appended(words.get(i), onset(from + i), message(from + i));
        }
        return shorter;
    }

    private WordTrack appended(TimedWord word, double onset, int message) {
        return new WordTrack(entries.plus(List.of(entry(word, onset, message))));
    }

    private Entry entry(TimedWord word, double onset, int message) {
        int index = size();
        return new Entry(word, onset, joinsPrevious(word, onset, index) ? unitStart(index - 1) : index, message);
    }

    private boolean joinsPrevious(TimedWord word, double onset, int index) {
        if (index == 0) {
            return false;
        }
        TimedWord previous = word(index - 1);
        boolean sameText = word.textStart() == previous.textStart() && word.textEnd() == previous.textEnd();
        return sameText || onset - onset(unitStart(index - 1)) < TOGETHER_SECONDS;
    }

    /// A word whose stamp is not a time lights up with the word before it.
    private double start(TimedWord word) {
        if (Double.isFinite(word.startSeconds())) {
            return Math.max(0, word.startSeconds());
        }
        return size() == 0 ? 0 : onset(size() - 1);
    }

    private int pooledFrom(double start) {
        int from = size();
        double level = start;
        while (from > 0 && onset(from - 1) > level && size() - from <= MOST_POOLED) {
            double run = onset(from - 1);
            while (from > 0 && onset(from - 1) == run) {
                from--;
            }
            level = upperMedian(from, start);
        }
        return from;
    }

    private double upperMedian(int from, double last) {
        double[] starts = new double[size() - from + 1];
        for (int i = from; i < size(); i++) {
            double start = word(i).startSeconds();
            starts[i - from] = Double.isFinite(start) ? Math.max(0, start) : onset(i);
        }
        starts[starts.length - 1] = last;
        Arrays.sort(starts);
        return starts[starts.length / 2];
    }
}
