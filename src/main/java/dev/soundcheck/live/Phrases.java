package dev.soundcheck.live;

import dev.soundcheck.live.Cutter.UnitEnd;
import java.util.Locale;
import java.util.Set;

/// Cuts behind the mark that ends a sentence or a clause and the space that follows it. Immutable.
///
/// @param marks      end a phrase where a space follows
/// @param wideMarks  end a phrase by themselves
record Phrases(String marks, String wideMarks) implements UnitEnd {
    static final Phrases SENTENCE = new Phrases(".!?…", "。！？");
    static final Phrases CLAUSE = new Phrases(".!?…,;:—–", "。！？、，；：");
    private static final String CLOSERS = "\"'”’)]}»」』";
    private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "prof", "st", "vs", "e.g", "i.e",
            "no", "approx");

    @Override
    public int end(CharSequence text, int from, boolean last) {
        boolean marked = false;
        boolean wide = false;
        for (int at = from; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\n' || (marked && Character.isWhitespace(sign))) {
                return Words.behindSpace(text, at, last);
            }
            if (wide && !wideMark(sign) && CLOSERS.indexOf(sign) < 0) {
                return at;
            }
            wide |= wideMark(sign);
            marked = wide || (marks.indexOf(sign) >= 0 && !abbreviated(text, from, at))
                    || (marked && CLOSERS.indexOf(sign) >= 0);
        }
        return last ? text.length() : UnitEnd.UNKNOWN;
    }

    static int line(CharSequence text, int from, boolean last) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '\n') {
                return at + 1;
            }
        }
        return last ? text.length() : UnitEnd.UNKNOWN;
    }

    private boolean wideMark(char sign) {
        return wideMarks.indexOf(sign) >= 0;
    }

    /// A dot that ends no sentence: that of "Dr." or of an initial.
    private static boolean abbreviated(CharSequence text, int from, int dot) {
        if (text.charAt(dot) != '.') {
            return false;
        }
        int start = dot;
        while (start > from && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        String word = text.subSequence(start, dot).toString();
        return (word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !"I".equals(word))
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
