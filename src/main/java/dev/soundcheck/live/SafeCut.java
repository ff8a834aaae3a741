package dev.soundcheck.live;

import dev.soundcheck.timeline.Timeline;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a text that still grows may be cut. Stateless.
final class SafeCut {
    /// A longer number, tag or word is not real; it is cut at a written character.
    static final int MOST_HELD = 256;
    /// The last `<` and what may become a tag from there on.
    private static final Pattern OPEN_TAG = Pattern.compile("<(?:/?(?:[A-Za-z][^<>]*)?|<[^<>]*>?)\\z");
    private static final Pattern MARKUP = Pattern
            .compile("<spell\\b[^<>]*>[^<>]*</spell>|<<[^<>]*>>|</?[A-Za-z][^<>]*>");
    private static final String SPELL = "<spell";
    private static final String SPELL_END = "</spell>";

    private SafeCut() {}

    /// The last index at which a cut splits nothing, with any text behind it; 0 where there is none.
    ///
    /// A mark that combines with punctuation or a space is no writing of any language and is not waited for.
    static int end(CharSequence text) {
        int end = Math.min(openTag(text), openSpell(text));
        if (end == text.length() && !closed(text)) {
            end = outsideOfMarkup(text, lastWord(text));
        }
        if (text.length() - end > MOST_HELD) {
            return Graphemes.lastStart(text);
        }
        return end;
    }

    /// True where the first `end` chars hold a letter or a digit outside of markup.
    static boolean speakable(CharSequence text, int end) {
        String part = text.subSequence(0, end).toString();
        int[] tags = Timeline.markupIn(part);
        StringBuilder plain = new StringBuilder(part);
        for (int i = tags.length - 2; i >= 0; i -= 2) {
            plain.delete(tags[i], tags[i + 1]);
        }
        return plain.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static int openTag(CharSequence text) {
        int from = Math.max(0, text.length() - MOST_HELD);
        Matcher tag = OPEN_TAG.matcher(text).region(from, text.length());
        return tag.find() ? tag.start() : text.length();
    }

    private static int openSpell(CharSequence text) {
        int from = Math.max(0, text.length() - MOST_HELD);
        String near = text.subSequence(from, text.length()).toString();
        int start = near.lastIndexOf(SPELL);
        return start < 0 || near.indexOf(SPELL_END, start) >= 0 ? text.length() : from + start;
    }

    /// True where text that follows cannot change the last unit.
    private static boolean closed(CharSequence text) {
        if (text.isEmpty()) {
            return true;
        }
        char last = text.charAt(text.length() - 1);
        if (Character.isWhitespace(last)) {
            return last != '\r';
        }
        int from = Math.max(0, text.length() - MOST_HELD);
        if (last == '>') {
            int[] tags = Timeline.markupIn(text.subSequence(from, text.length()).toString());
            return tags.length > 0 && from + tags[tags.length - 1] == text.length();
        }
        boolean afterDigit = text.length() > 1 && Character.isDigit(text.charAt(text.length() - 2));
        return endsPhrase(last) && !afterDigit;
    }

    private static boolean endsPhrase(char sign) {
        return switch (Character.getType(sign)) {
            case Character.END_PUNCTUATION -> true;
            case Character.OTHER_PUNCTUATION -> "'#*&@/\\%".indexOf(sign) < 0;
            default -> false;
        };
    }

    /// Where the last word begins; 0 where only space is before it.
    private static int lastWord(CharSequence text) {
        int start = text.length();
        int limit = Math.max(0, text.length() - MOST_HELD - 1);
        while (start > limit && !Character.isWhitespace(text.charAt(start - 1))
                && !unspacedBefore(text, start)) {
            start--;
        }
        int word = Math.min(start, Graphemes.lastStart(text));
        return text.subSequence(0, word).toString().isBlank() ? 0 : word;
    }

    /// A space inside a tag or inside spelled text separates no words.
    private static int outsideOfMarkup(CharSequence text, int cut) {
        int from = Math.max(0, cut - MOST_HELD);
        Matcher markup = MARKUP.matcher(text).region(from, text.length());
        while (markup.find() && markup.start() < cut) {
            if (markup.end() > cut) {
                return markup.end();
            }
        }
        return cut;
    }

    /// True between two signs of Chinese or Japanese, or behind one: there a cut is as good as at a space.
    private static boolean unspacedBefore(CharSequence text, int at) {
        if (at == text.length()) {
            return false;
        }
        int before = Character.codePointBefore(text, at);
        return (Scripts.unspaced(before) || "。、！？，；：「」".indexOf(before) >= 0)
                && Graphemes.boundary(text, at);
    }
}
