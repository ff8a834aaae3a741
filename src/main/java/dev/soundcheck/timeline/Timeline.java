package dev.soundcheck.timeline;

import dev.soundcheck.speech.Stamp;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The text of an utterance with its words and phonemes as far as they are known. Immutable: `plus` makes the next one.
///
/// Successors share storage, so an utterance that grows word by word costs no more than its words. Text may grow too;
/// a word keeps its place in the text.
public final class Timeline {
    private static final double PHONEME_SLACK_SECONDS = 0.005;
    /// Services round what they stamp.
    private static final double STAMP_SLACK_SECONDS = 0.001;

    private final SentText sent;
    private final WordTrack track;
    private final Growing<Stamp> phonemes;
    private final TextAlignment.Cursor cursor;
    private final int messages;

    private Timeline(SentText sent, WordTrack track, Growing<Stamp> phonemes, TextAlignment.Cursor cursor,
            int messages) {
        this.sent = sent;
        this.track = track;
        this.phonemes = phonemes;
        this.cursor = cursor;
        this.messages = messages;
    }

    /// No stamps yet. Costs the same for every length: the text is looked at when the first word comes.
    public static Timeline of(String text) {
        return new Timeline(new SentText(text), WordTrack.EMPTY, Growing.empty(), TextAlignment.Cursor.START,
                0);
    }

    /// The text that was sent.
    public String text() {
        return sent.text();
    }

    /// The speech markup in a text, as pairs of start and end: it is written, but never spoken.
    public static int[] markupIn(String text) {
        return Markup.in(text).stream().flatMapToInt(tag -> IntStream.of(tag.start(), tag.end())).toArray();
    }

    /// In the order they arrived, with the stamps as they were sent.
    public List<TimedWord> words() {
        return new AbstractList<>() {
            @Override
            public TimedWord get(int index) {
                return track.word(index);
            }

            @Override
            public int size() {
                return track.size();
            }
        };
    }

    /// How much is stamped, for people: `15 words`; in Chinese and Japanese `35 characters`.
    public String stampCount() {
        int count = track.size();
        long characters = words().stream().filter(word -> UnspacedScripts.isIdeograph(word.text())).count();
        return count + (2 * characters > count ? " character" : " word") + (count == 1 ? "" : "s");
    }

    /// In the order they arrived.
    public List<Stamp> phonemes() {
        return phonemes;
    }

    /// More text behind the text there is.
    public Timeline plusText(String more) {
        SentText longer = sent.plus(more);
        return new Timeline(longer, track, phonemes, cursor.in(longer), messages);
    }

    public Timeline plusWords(List<Stamp> more) {
        TextAlignment alignment = new TextAlignment(sent, cursor);
        WordTrack longer = track;
        for (Stamp stamp : more) {
            TimedWord word = alignment.place(stamp);
            if (word != null) {
                longer = (word.inText() ? closeGap(longer, alignment, word) : longer).plus(word, messages);
            }
        }
        return new Timeline(sent, longer, phonemes, alignment.cursor(), messages + 1);
    }

    public Timeline plusPhonemes(List<Stamp> more) {
        return new Timeline(sent, track, phonemes.plus(more), cursor, messages);
    }

    /// Which message of word stamps brought the word, counted from 0.
    public int messageOf(int word) {
        return track.message(word);
    }

    /// The word lit at `seconds`: the last that has started, so a word stays lit until the next one starts.
    ///
    /// @return its index, -1 before the first word
    public int wordAt(double seconds) {
        return track.at(seconds);
    }

    /// The first word that starts in a stretch of the sound; where none does, the word lit at its start.
    public int wordIn(double fromSeconds, double toSeconds) {
        int first = wordAt(fromSeconds - STAMP_SLACK_SECONDS) + 1;
        return first < track.size() && track.onset(first) < toSeconds ? first : wordAt(fromSeconds);
    }

    /// When the light of a word comes on: its stamp, put in order where the stamps are not.
    public double onsetSeconds(int word) {
        return track.onset(word);
    }

    /// What is lit at `seconds`, null before the first word.
    public @Nullable Lit litAt(double seconds) {
        int index = wordAt(seconds);
        return index < 0 ? null : litWith(index);
    }

    /// What is lit while the word is.
    public Lit litWith(int word) {
        int first = track.unitStart(word);
        int last = track.unitEnd(word);
        int textStart = track.word(first).textStart();
        int textEnd = track.word(first).textEnd();
        double end = Double.NEGATIVE_INFINITY;
        for (int i = first; i <= last; i++) {
            TimedWord each = track.word(i);
            textEnd = Math.max(textEnd, each.textEnd());
            end = Math.max(end, Double.isFinite(each.endSeconds()) ? each.endSeconds() : end);
        }
        return new Lit(first, last, track.onset(first), sweepEnd(first, last, end), textStart, textEnd);
    }

    /// How far the voice has come in the lit words, 0 to 1: by phonemes where they are known, else evenly.
    public double sweep(Lit lit, double seconds) {
        double until = lit.last() + 1 < track.size() ? track.onset(lit.last() + 1) : Double.POSITIVE_INFINITY;
        int from = phonemeFrom(lit.startSeconds() - PHONEME_SLACK_SECONDS);
        int to = phonemeFrom(Math.min(until, Math.max(lit.endSeconds(), lit.startSeconds())) - PHONEME_SLACK_SECONDS);
        if (to <= from) {
            return lit.sweep(seconds);
        }
        int now = Math.clamp(phonemeFrom(Math.nextUp(seconds)) - 1L, from - 1, to - 1);
        if (now < from) {
            return 0;
        }
        Stamp phoneme = phonemes.get(now);
        double length = phoneme.endSeconds() - phoneme.startSeconds();
        double within = length > 0 ? Math.clamp((seconds - phoneme.startSeconds()) / length, 0, 1) : 1;
        return (now - from + within) / (to - from);
    }

    /// Index of the first phoneme that starts at `seconds` or later.
    public int phonemeFrom(double seconds) {
        int low = 0;
        int high = phonemes.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (phonemes.get(middle).startSeconds() < seconds) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The word that stands at a char of the text, -1 where none does.
    public int wordAtChar(int index) {
        int low = 0;
        int high = track.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (track.word(middle).textStart() <= index) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        while (high >= 0 && track.word(high).textEnd() <= track.word(high).textStart()) {
            high--;
        }
        if (high < 0 || track.word(high).textEnd() <= index) {
            return -1;
        }
        while (high > 0 && standsForSame(high - 1, high)) {
            high--;
        }
        return high;
    }

    private boolean standsForSame(int one, int other) {
        return track.word(one).textStart() == track.word(other).textStart()
                && track.word(one).textEnd() == track.word(other).textEnd();
    }

    /// The first word that stands for text at or behind a char.
    public int firstWordFromChar(int index) {
        int low = 0;
        int high = track.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (track.word(middle).textStart() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The latest end of the stamped words, 0 without stamps.
    public double knownUntilSeconds() {
        if (track.size() == 0) {
            return 0;
        }
        Lit last = litWith(track.size() - 1);
        return Math.max(last.endSeconds(), last.startSeconds());
    }

    /// How much of the text has been cut into atoms.
    int cutAtoms() {
        return sent.cut();
    }

    /// How far into the text the stamps reach: chars below this index have been accounted for.
    public int knownUntilChar() {
        return cursor.knownChar();
    }

    /// A stamped end that fits; else the sweep lasts until the next light.
    private double sweepEnd(int first, int last, double stampedEnd) {
        double start = track.onset(first);
        double next = last + 1 < track.size() ? track.onset(last + 1) : Double.POSITIVE_INFINITY;
        if (stampedEnd > start) {
            return Math.min(stampedEnd, next);
        }
        return Double.isFinite(next) ? next : start;
    }

    private static WordTrack closeGap(WordTrack track, TextAlignment alignment, TimedWord found) {
        int from = track.size();
        while (from > 0 && !track.word(from - 1).inText()) {
            from--;
        }
        if (from == track.size()) {
            return track;
        }
        int gapStart = from == 0 ? 0 : track.word(from - 1).textEnd();
        List<TimedWord> closed = new ArrayList<>();
        for (int i = from; i < track.size(); i++) {
            TimedWord word = track.word(i);
            closed.add(word.fit() == TimedWord.Fit.GAP ? alignment.close(word, gapStart, found) : word);
        }
        return track.replacing(from, closed);
    }
}
