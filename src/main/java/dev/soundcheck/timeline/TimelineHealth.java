package dev.soundcheck.timeline;

import dev.soundcheck.timeline.Finding.Kind;
import dev.soundcheck.timeline.TimedWord.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds the faults in the stamps of a take. Used once per check, on one thread.
public final class TimelineHealth {
    private static final double SLACK_SECONDS = 0.005;
    private static final double LONGEST_GAP_SECONDS = 2;
    private static final double BEYOND_SLACK_SECONDS = 0.05;
    private static final int FEWEST_COLLAPSED = 3;
    private static final int LONGEST_QUOTE = 40;

    private final Timeline timeline;
    private final List<TimedWord> words;
    private final List<Finding> findings = new ArrayList<>();

    private TimelineHealth(Timeline timeline) {
        this.timeline = timeline;
        this.words = timeline.words();
    }

    /// All faults, in the order of the words.
    ///
    /// @param audioSeconds  length of the audio; only looked at where the take is whole
    /// @param whole         true where no more stamps will come
    /// @param normalized    true where spoken forms were asked for, so that words other than the text's are right
    public static List<Finding> check(Timeline timeline, double audioSeconds, boolean whole, boolean normalized) {
        TimelineHealth health = new TimelineHealth(timeline);
        int coveredChars = 0;
        for (int i = 0; i < health.words.size(); i++) {
            TimedWord word = health.words.get(i);
            health.missingBefore(i, coveredChars, word.textStart());
            coveredChars = Math.max(coveredChars, word.textEnd());
            health.times(i);
            if (!normalized) {
                health.wording(i);
            }
            if (whole && word.endSeconds() > audioSeconds + BEYOND_SLACK_SECONDS) {
                health.add(Kind.BEYOND_AUDIO, i, String.format(Locale.ROOT, "%s ends %s after the audio.",
                        quote(word.text()), seconds(word.endSeconds() - audioSeconds)));
            }
        }
        if (whole && !health.words.isEmpty()) {
            health.missingBefore(health.words.size(), coveredChars, timeline.text().length());
        }
        return List.copyOf(health.findings);
    }

    private void times(int i) {
        TimedWord word = words.get(i);
        if (!(Double.isFinite(word.startSeconds()) && Double.isFinite(word.endSeconds()))
                || word.startSeconds() < 0 || word.endSeconds() < word.startSeconds()) {
            add(Kind.NO_TIME, i, String.format(Locale.ROOT, "%s has no possible time.", quote(word.text())));
            return;
        }
        if (collapsed(i)) {
            return;
        }
        if (word.endSeconds() - word.startSeconds() < SLACK_SECONDS && isSpoken(word)) {
            add(Kind.ZERO_LENGTH, i, String.format(Locale.ROOT, "%s has no length.", quote(word.text())));
        }
        if (i > 0) {
            against(words.get(i - 1), word, i);
        }
    }

    private void against(TimedWord previous, TimedWord word, int i) {
        if (word.startSeconds() < previous.startSeconds() - SLACK_SECONDS) {
            add(Kind.ORDER, i, String.format(Locale.ROOT, "%s starts at %s, before %s at %s.", quote(word.text()),
                    seconds(word.startSeconds()), quote(previous.text()), seconds(previous.startSeconds())));
        } else if (word.startSeconds() < previous.endSeconds() - SLACK_SECONDS) {
            add(Kind.OVERLAP, i, String.format(Locale.ROOT, "%s runs %s into %s.", quote(previous.text()),
                    seconds(previous.endSeconds() - word.startSeconds()), quote(word.text())));
        } else if (word.startSeconds() > previous.endSeconds() + LONGEST_GAP_SECONDS) {
            add(Kind.GAP, i, String.format(Locale.ROOT, "%s without a word before %s.",
                    seconds(word.startSeconds() - previous.endSeconds()), quote(word.text())));
        }
    }

    /// True inside a run of words at one instant; the run is reported at its first word.
    private boolean collapsed(int i) {
        int from = i;
        while (from > 0 && atOnce(from - 1, i)) {
            from--;
        }
        int to = i;
        while (to - from < FEWEST_COLLAPSED && to + 1 < words.size() && atOnce(to + 1, i)) {
            to++;
        }
        if (to - from + 1 < FEWEST_COLLAPSED) {
            return false;
        }
        if (from == i) {
            while (to + 1 < words.size() && atOnce(to + 1, i)) {
                to++;
            }
            findings.add(new Finding(Kind.COLLAPSE, i, words.get(i).textStart(), words.get(to).textEnd(),
                    timeline.onsetSeconds(i), String.format(Locale.ROOT, "%d words are stamped at one instant, %s.",
                            to - i + 1, seconds(words.get(i).startSeconds()))));
        }
        return true;
    }

    private boolean atOnce(int one, int other) {
        return Math.abs(words.get(one).startSeconds() - words.get(other).startSeconds()) < SLACK_SECONDS;
    }

    private void wording(int i) {
        TimedWord word = words.get(i);
        if (word.fit() == Fit.ADDED && isSpoken(word)) {
            add(Kind.NOT_IN_TEXT, i, String.format(Locale.ROOT, "%s is not in the text.", quote(word.text())));
        } else if (word.fit() == Fit.GAP && (i == 0 || !sameText(words.get(i - 1), word))) {
            StringBuilder spoken = new StringBuilder(word.text());
            for (int next = i + 1; next < words.size() && sameText(words.get(next), word); next++) {
                spoken.append(' ').append(words.get(next).text());
            }
            add(Kind.NOT_IN_TEXT, i, String.format(Locale.ROOT, "%s is spoken where the text has %s.",
                    quote(spoken.toString()), quote(timeline.text().substring(word.textStart(), word.textEnd()))));
        }
    }

    /// False for punctuation, which has an entry of its own in Chinese and Japanese.
    private static boolean isSpoken(TimedWord word) {
        return !SentText.keyOf(word.text()).isEmpty();
    }

    private void missingBefore(int i, int fromChar, int toChar) {
        if (toChar <= fromChar) {
            return;
        }
        String text = timeline.text().substring(fromChar, toChar);
        if (new SentText(text).has(0)) {
            double at = i < words.size() ? timeline.onsetSeconds(i) : timeline.knownUntilSeconds();
            findings.add(new Finding(Kind.MISSING, i < words.size() ? i : -1, fromChar, toChar, at,
                    String.format(Locale.ROOT, "No stamp for %s.", quote(text.strip()))));
        }
    }

    private void add(Kind kind, int i, String sentence) {
        TimedWord word = words.get(i);
        findings.add(new Finding(kind, i, word.textStart(), word.textEnd(), timeline.onsetSeconds(i), sentence));
    }

    private static boolean sameText(TimedWord one, TimedWord other) {
        return one.fit() == other.fit() && one.textStart() == other.textStart() && one.textEnd() == other.textEnd();
    }

    private static String quote(String text) {
        String line = text.replaceAll("\\s+", " ");
        return '“' + (line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 1) + "…") + '”';
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }
}
