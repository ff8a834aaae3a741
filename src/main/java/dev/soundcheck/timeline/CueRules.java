package dev.soundcheck.timeline;

import java.util.ArrayList;
import java.util.List;

/// Cuts words into cues as subtitlers do: two lines of 42 letters at most, up to 7 s, never shorter than 5/6 s where
/// there is room, two frames apart, ending with a sentence or at a pause. Stateless.
final class CueRules {
    static final double LINE_WIDTH = 42;
    static final int MOST_LINES = 2;
    static final long LONGEST_MILLIS = 7000;
    static final long SHORTEST_MILLIS = 833;
    static final long GAP_MILLIS = 83;
    private static final long PAUSE_MILLIS = 800;
    private static final long LEAST_MILLIS = 40;
    /// A cue is cut at a comma if at least this share of it remains.
    private static final double CLAUSE_FROM = 0.5;

    private CueRules() {}

    static List<Cue> cut(List<CaptionWord> words) {
        List<List<CaptionWord>> groups = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int to = endOfGroup(words, from);
            groups.add(words.subList(from, to));
            from = to;
        }
        return timed(groups);
    }

    private static int endOfGroup(List<CaptionWord> words, int from) {
        int lastClause = -1;
        for (int i = from; i < words.size(); i++) {
            CaptionWord word = words.get(i);
            boolean tooLong = word.endMillis() - words.get(from).startMillis() > LONGEST_MILLIS;
            if (i > from && (tooLong || !fits(words.subList(from, i + 1)))) {
                return lastClause >= from + (i - from) * CLAUSE_FROM ? lastClause : i;
            }
            boolean pause = i + 1 < words.size() && words.get(i + 1).startMillis() - word.endMillis() >= PAUSE_MILLIS;
            if (word.endsSentence() || pause) {
                return i + 1;
            }
            lastClause = word.endsClause() ? i + 1 : lastClause;
        }
        return words.size();
    }

    private static boolean fits(List<CaptionWord> words) {
        return width(words) <= LINE_WIDTH || breakAt(words) > 0;
    }

    /// Where the second line begins so that the two are as even as they can be; 0 where no place makes both fit.
    private static int breakAt(List<CaptionWord> words) {
        int best = 0;
        double bestDifference = Double.MAX_VALUE;
        for (int i = 1; i < words.size(); i++) {
            double first = width(words.subList(0, i));
            double second = width(words.subList(i, words.size()));
            double difference = Math.abs(first - second);
            if (first <= LINE_WIDTH && second <= LINE_WIDTH && difference < bestDifference) {
                best = i;
                bestDifference = difference;
            }
        }
        return best;
    }

    private static double width(List<CaptionWord> words) {
        double width = 0;
        for (CaptionWord word : words) {
            width += word.width();
        }
        return width - (words.getFirst().spaced() ? 1 : 0);
    }

    private static List<Cue> timed(List<List<CaptionWord>> groups) {
        List<Cue> cues = new ArrayList<>();
        long earliest = 0;
        for (int i = 0; i < groups.size(); i++) {
            List<CaptionWord> words = groups.get(i);
            long start = Math.max(earliest, words.getFirst().startMillis());
            long next = i + 1 < groups.size() ? groups.get(i + 1).getFirst().startMillis() : Long.MAX_VALUE;
            long wanted = Math.max(words.getLast().endMillis(), start + SHORTEST_MILLIS);
            long end = Math.max(start + LEAST_MILLIS, Math.min(wanted, next - GAP_MILLIS));
            cues.add(new Cue(lines(words), start, end));
            earliest = end;
        }
        return cues;
    }

    private static List<List<CaptionWord>> lines(List<CaptionWord> words) {
        int second = width(words) <= LINE_WIDTH ? 0 : breakAt(words);
        return second == 0
                ? List.of(words)
                : List.of(words.subList(0, second), words.subList(second, words.size()));
    }
}
