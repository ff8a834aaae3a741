package dev.soundcheck.timeline;

import dev.soundcheck.speech.Stamp;
import dev.soundcheck.timeline.TimedWord.Fit;
import org.jspecify.annotations.Nullable;

/// Finds stamped words in the text that was sent, front to back. One thread.
///
/// A word is first looked for right at the cursor, then a bounded way ahead: letter for letter, then folded. One that
/// is not found leaves the cursor where it is and stands for what follows it, until the next found word says how much
/// of the text lies between. Each miss widens the look-ahead, so that a skipped sentence is caught up with.
final class TextAlignment {
    private static final int SHORT_KEY = 4;
    private static final int SHORT_LOOK_AHEAD = 2;
    private static final int LOOK_AHEAD = 8;
    private static final int LOOK_AHEAD_PER_MISS = 4;
    private static final int MOST_LOOK_AHEAD = 200;

    /// Where the alignment stands between two batches of stamps.
    ///
    /// @param atom       next atom to be found
    /// @param textIndex  end of what was found last
    /// @param misses     words in a row that were not found
    /// @param knownChar  chars below this index have been accounted for
    /// @param openTag    the first half of a tag has leaked into the words
    record Cursor(int atom, int textIndex, int misses, int knownChar, boolean openTag) {
        static final Cursor START = new Cursor(0, 0, 0, 0, false);

        /// The same place in a text that has grown.
        Cursor in(SentText longer) {
            return new Cursor(longer.goOnAt(atom, textIndex), textIndex, misses, knownChar, openTag);
        }
    }

    private final SentText sent;
    private final LeakedMarkup markup;
    private int atom;
    private int textIndex;
    private int misses;
    private int knownChar;

    TextAlignment(SentText sent, Cursor cursor) {
        this.sent = sent;
        this.markup = new LeakedMarkup(sent, cursor.openTag);
        this.atom = cursor.atom;
        this.textIndex = cursor.textIndex;
        this.misses = cursor.misses;
        this.knownChar = cursor.knownChar;
    }

    Cursor cursor() {
        return new Cursor(atom, textIndex, misses, knownChar, markup.open());
    }

    /// Gives the next stamped word its place; null where the stamp is nothing but markup.
    @Nullable
    TimedWord place(Stamp stamp) {
        String word = markup.strip(stamp.text());
        if (word.isEmpty()) {
            return null;
        }
        String key = SentText.keyOf(word);
        return key.isEmpty() ? placeSign(stamp, word) : placeWord(stamp, word, key);
    }

    /// What the misses before a found word stand for: the text between, or nothing.
    TimedWord close(TimedWord miss, int gapStart, TimedWord found) {
        int start = gapStart;
        int end = found.textStart();
        while (start < end && Character.isWhitespace(sent.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(sent.text().charAt(end - 1))) {
            end--;
        }
        boolean spoken = !SentText.keyOf(sent.text().substring(start, Math.max(start, end))).isEmpty();
        return spoken ? miss.standingFor(start, end, Fit.GAP) : miss.standingFor(gapStart, gapStart, Fit.ADDED);
    }

    private TimedWord placeWord(Stamp stamp, String word, String key) {
        if (saidTwice(key)) {
            return timed(stamp, word, textIndex, textIndex, Fit.ADDED);
        }
        int ahead = Math.min(MOST_LOOK_AHEAD,
                (key.length() < SHORT_KEY ? SHORT_LOOK_AHEAD : LOOK_AHEAD) + LOOK_AHEAD_PER_MISS * misses);
        int folded = -1;
        for (int candidate = atom; candidate <= atom + ahead && sent.has(candidate); candidate++) {
            int length = sent.matching(candidate, key);
            if (length == 0) {
                continue;
            }
            boolean exact = isExact(candidate, length, word);
            if (exact || candidate == atom) {
                return found(stamp, word, candidate, length, exact ? Fit.EXACT : Fit.FOLDED);
            }
            folded = folded < 0 ? candidate : folded;
        }
        return folded < 0
                ? missed(stamp, word)
                : found(stamp, word, folded, sent.matching(folded, key), Fit.FOLDED);
    }

    /// The last found word a second time, while the text goes on with another word.
    private boolean saidTwice(String key) {
        return misses == 0 && atom > 0 && sent.matching(atom - 1, key) == 1 && sent.matching(atom, key) == 0;
    }

    private boolean isExact(int first, int length, String word) {
        int start = sent.start(first);
        int end = sent.end(first + length - 1);
        return word.contains(sent.text().substring(start, end));
    }

    private TimedWord found(Stamp stamp, String word, int first, int length, Fit fit) {
        int start = Math.max(sent.shownStart(first), textIndex);
        int end = sent.shownEnd(first + length - 1);
        atom = first + length;
        textIndex = end;
        knownChar = sent.has(atom) ? Math.max(knownChar, end) : sent.text().length();
        misses = 0;
        return timed(stamp, word, start, end, fit);
    }

    /// Punctuation or a symbol alone: it is found only right behind the last word.
    private TimedWord placeSign(Stamp stamp, String word) {
        if (misses > 0) {
            return standIn(stamp, word);
        }
        int from = atom == 0 ? 0 : sent.end(atom - 1);
        int at = sent.text().indexOf(word, from, sent.start(atom));
        if (at < 0) {
            return timed(stamp, word, textIndex, textIndex, Fit.ADDED);
        }
        textIndex = Math.max(textIndex, at + word.length());
        knownChar = Math.max(knownChar, textIndex);
        return timed(stamp, word, at, at + word.length(), Fit.EXACT);
    }

    private TimedWord missed(Stamp stamp, String word) {
        misses++;
        return standIn(stamp, word);
    }

    private TimedWord standIn(Stamp stamp, String word) {
        if (!sent.has(atom)) {
            return timed(stamp, word, textIndex, textIndex, Fit.ADDED);
        }
        int end = sent.shownEnd(atom);
        knownChar = Math.max(knownChar, end);
        return timed(stamp, word, Math.max(textIndex, sent.shownStart(atom)), end, Fit.GAP);
    }

    private static TimedWord timed(Stamp stamp, String word, int start, int end, Fit fit) {
        return new TimedWord(word, stamp.startSeconds(), stamp.endSeconds(), start, end, fit);
    }
}
