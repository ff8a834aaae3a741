package dev.soundcheck.timeline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text cut into atoms, the smallest pieces a stamp can name: a run of letters and digits, or, where words are not
/// parted by spaces or are spelled out, one character. Immutable.
///
/// Markup belongs to no atom. An atom has a key without case, accents and typographic variants, by which it is
/// compared, and a shown range that includes the punctuation that leans on it.
final class SentText {
    private static final Pattern FOLDED_MARKS = Pattern
            .compile("[\\u0300-\\u036F\\u0591-\\u05C7\\u064B-\\u0652\\u0670]");

    private record Atom(int start, int end, int shownStart, int shownEnd, String key) {}

    private final String text;
    private final List<Markup.Tag> tags;
    private final List<Atom> atoms = new ArrayList<>();

    SentText(String text) {
        this.text = text;
        this.tags = Markup.in(text);
        int from = 0;
        boolean spelled = false;
        for (Markup.Tag tag : tags) {
            cut(from, tag.start(), spelled);
            spelled = tag.kind() == Markup.Kind.SPELL;
            from = tag.end();
        }
        cut(from, text.length(), spelled);
    }

    String text() {
        return text;
    }

    /// True where the text holds the tag of this name.
    boolean hasTag(String name) {
        return tags.stream().anyMatch(tag -> tag.kind().name().equalsIgnoreCase(name));
    }

    int atoms() {
        return atoms.size();
    }

    /// First char of the atom itself; past the last atom, the end of the text.
    int start(int atom) {
        return atom < atoms.size() ? atoms.get(atom).start : text.length();
    }

    int end(int atom) {
        return atoms.get(atom).end;
    }

    int shownStart(int atom) {
        return atoms.get(atom).shownStart;
    }

    int shownEnd(int atom) {
        return atoms.get(atom).shownEnd;
    }

    /// How many atoms from `atom` on make up `key`, 0 where they do not.
    int matching(int atom, String key) {
        int used = 0;
        int next = atom;
        while (used < key.length() && next < atoms.size()) {
            String part = atoms.get(next).key;
            if (!key.startsWith(part, used)) {
                return 0;
            }
            used += part.length();
            next++;
        }
        return used == key.length() ? next - atom : 0;
    }

    /// The key of all of a word's atoms in a row; empty where it has no letter and no digit.
    static String keyOf(String word) {
        StringBuilder key = new StringBuilder();
        for (Atom atom : new SentText(word).atoms) {
            key.append(atom.key);
        }
        return key.toString();
    }

    private void cut(int from, int to, boolean spelled) {
        int done = from;
        int at = from;
        while (at < to) {
            int codePoint = text.codePointAt(at);
            if (!Character.isLetterOrDigit(codePoint)) {
                at += Character.charCount(codePoint);
                continue;
            }
            int end = spelled || UnspacedScripts.standsAlone(codePoint) ? withMarks(at, to) : endOfRun(at, to);
            int shownEnd = endOfTrail(end, to);
            atoms.add(new Atom(at, end, startOfLead(at, done), shownEnd, fold(text.substring(at, end))));
            done = shownEnd;
            at = end;
        }
    }

    private int endOfRun(int from, int to) {
        int at = from;
        while (at < to) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean letter = Character.isLetterOrDigit(codePoint) && !UnspacedScripts.standsAlone(codePoint);
            boolean elision = isApostrophe(codePoint) && next < to && Character.isLetter(text.codePointAt(next));
            boolean inside = letter || elision || isMark(codePoint) || partsNumber(at, to);
            if (!inside) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /// The comma in 1,200 and the point in 3.50.
    private boolean partsNumber(int at, int to) {
        char sign = text.charAt(at);
        return (sign == ',' || sign == '.') && at + 1 < to && Character.isDigit(text.charAt(at + 1))
                && Character.isDigit(text.charAt(at - 1));
    }

    private int withMarks(int from, int to) {
        int at = from + Character.charCount(text.codePointAt(from));
        while (at < to && isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /// Closing punctuation leans on what is before it.
    private int endOfTrail(int from, int to) {
        int at = from;
        while (at < to) {
            int codePoint = text.codePointAt(at);
            int type = Character.getType(codePoint);
            if (Character.isWhitespace(codePoint) || Character.isLetterOrDigit(codePoint)
                    || type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private int startOfLead(int start, int notBefore) {
        int at = start;
        while (at > notBefore && !Character.isWhitespace(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK || codePoint == 0x200C || codePoint == 0x200D;
    }

    private static boolean isApostrophe(int codePoint) {
        return codePoint == '\'' || codePoint == 0x2019 || codePoint == 0x02BC;
    }

    private static String fold(String atom) {
        if (atom.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))) {
            return atom.toLowerCase(Locale.ROOT);
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(atom, Normalizer.Form.NFKD).codePoints()
                .filter(c -> !isApostrophe(c) && c != 0x200C && c != 0x200D && c != ',' && c != '.')
                .forEach(kept::appendCodePoint);
        return FOLDED_MARKS.matcher(kept).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
