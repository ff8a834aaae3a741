package dev.soundcheck.live;

import dev.soundcheck.live.Cutter.UnitEnd;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts roughly as the tokenizer of a language model does: a word with the space before it, a long word in parts, up to
/// three digits, a few signs. Stateless; the same text always gives the same tokens.
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("'(?:[sdmt]|ll|ve|re)(?![\\p{L}\\p{M}])"
            + "|[^\\r\\n\\p{L}\\p{N}\\p{M}]?[\\p{L}\\p{M}]{1,64}"
            + "|\\p{N}{1,3}"
            + "| ?[^\\s\\p{L}\\p{N}]{1,3}"
            + "|[\\r\\n]{1,8}"
            + "|[^\\S\\r\\n]{1,64}(?!\\S)"
            + "|[\\s\\S]");
    private static final int WHOLE_LETTERS = 7;
    private static final int SHORTEST_PART = 3;

    private Tokens() {}

    static int end(CharSequence text, int from, boolean last) {
        Matcher token = TOKEN.matcher(text).region(from, text.length());
        if (!token.lookingAt()) {
            return text.length();
        }
        int end = token.end();
        if (end == text.length() && !last) {
            return UnitEnd.UNKNOWN;
        }
        return Character.isLetter(text.charAt(end - 1)) && end - from > WHOLE_LETTERS ? part(text, from, end) : end;
    }

    /// The first part of a long word; its length depends on the word itself.
    private static int part(CharSequence text, int from, int end) {
        int hash = text.subSequence(from, end).toString().hashCode();
        int at = from + SHORTEST_PART + Math.floorMod(hash, SHORTEST_PART);
        while (at < end && (Character.isLowSurrogate(text.charAt(at))
                || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK)) {
            at++;
        }
        return at;
    }
}
