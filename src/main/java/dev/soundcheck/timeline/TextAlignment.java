package dev.soundcheck.timeline;

import dev.soundcheck.speech.Stamp;
import java.util.Locale;

/// Finds stamped words in the text that was sent, front to back. One thread.
///
/// The recipe: keep a cursor; look for the cleaned word a bounded way ahead of it, first as it stands, then without
/// case and punctuation; a word that is not found keeps its time and has no place.
final class TextAlignment {
    private static final int LOOK_AHEAD_CHARS = 160;

    private final String text;
    private int cursor;

    TextAlignment(String text, int cursor) {
        this.text = text;
        this.cursor = cursor;
    }

    int cursor() {
        return cursor;
    }

    TimedWord place(Stamp stamp) {
        String word = stamp.text().replaceAll("<[^<>]*>", "").strip();
        int at = word.isEmpty() ? -1 : find(word);
        if (at >= 0) {
            return placed(stamp, word, at, at + word.length());
        }
        String bare = bare(word);
        at = bare.isEmpty() ? -1 : find(bare);
        if (at >= 0) {
            return placed(stamp, word, at, at + bare.length());
        }
        return new TimedWord(word, stamp.startSeconds(), stamp.endSeconds(), -1, -1);
    }

    private TimedWord placed(Stamp stamp, String word, int start, int end) {
        cursor = end;
        return new TimedWord(word, stamp.startSeconds(), stamp.endSeconds(), start, end);
    }

    private int find(String word) {
        int limit = Math.min(text.length(), cursor + LOOK_AHEAD_CHARS + word.length());
        String window = text.substring(cursor, limit);
        int at = window.indexOf(word);
        if (at < 0) {
            at = window.toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT));
        }
        return at < 0 ? -1 : cursor + at;
    }

    private static String bare(String word) {
        return word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }
}
