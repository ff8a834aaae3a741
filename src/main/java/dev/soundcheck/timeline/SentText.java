package dev.soundcheck.timeline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text cut into atoms, the smallest pieces a stamp can name: a run of letters and digits, or, where no spaces
/// separate words, or words are spelled out, one character. Any thread.
///
/// Atoms are cut when they are first asked for, so that a long text costs nothing before its first stamp. `plus` makes
/// the longer text; it reuses the atoms that more text cannot change.
///
/// Markup belongs to no atom. An atom has a key without case, accents and typographic variants, by which it is
/// compared, and a shown range that includes its punctuation.
final class SentText {
    private static final Pattern FOLDED_MARKS = Pattern
            .compile("[\\u0300-\\u036F\\u0591-\\u05C7\\u064B-\\u0652\\u0670]");

    /// @param spelled  true where the markup before it asks for single characters
    private record Atom(int start, int end, int shownStart, int shownEnd, String key, boolean spelled) {}

    private final String text;
    private final Matcher tag;
    // All below guarded by this.
    private final List<Atom> atoms;
    private int at;
    private int done;
    /// Where the text between two tags ends that is being cut.
    private int segmentEnd;
    /// Where the text behind the next tag begins, -1 where no tag follows.
    private int behindTag;
    private boolean spelled;
    private boolean spelledBehindTag;

    SentText(String text) {
        this(text, List.of());
    }

    private SentText(String text, List<Atom> known) {
        this.text = text;
        this.tag = Markup.TAG.matcher(text);
        this.atoms = new ArrayList<>(known);
        this.behindTag = known.isEmpty() ? 0 : known.getLast().shownEnd;
        this.spelledBehindTag = !known.isEmpty() && known.getLast().spelled;
    }

    String text() {
        return text;
    }

    /// True where the text holds the tag of this name.
    boolean hasTag(String name) {
        return Markup.in(text).stream().anyMatch(one -> one.kind().name().equalsIgnoreCase(name));
    }

    /// The text with more behind it.
    synchronized SentText plus(String more) {
        int settled = settled();
        int kept = atoms.size();
        while (kept > 0 && atoms.get(kept - 1).shownEnd >= settled) {
            kept--;
        }
        return new SentText(text + more, atoms.subList(0, kept));
    }

    /// The atom at which an alignment goes on that had used all below `atom` of the shorter text.
    ///
    /// @param textIndex  end of the text it had used
    synchronized int goOnAt(int atom, int textIndex) {
        int next = Math.min(atom, atoms.size());
        while (next < atom && has(next) && start(next) < textIndex) {
            next++;
        }
        return next;
    }

    /// How many atoms have been cut so far.
    synchronized int cut() {
        return atoms.size();
    }

    /// True where the text has that many atoms and one more.
    synchronized boolean has(int atom) {
        while (atoms.size() <= atom) {
            if (!cutNext()) {
                return false;
            }
        }
        return true;
    }

    /// First char of the atom itself; past the last atom, the end of the text.
    synchronized int start(int atom) {
        return has(atom) ? atoms.get(atom).start : text.length();
    }

    synchronized int end(int atom) {
        return atoms.get(atom).end;
    }

    synchronized int shownStart(int atom) {
        return atoms.get(atom).shownStart;
    }

    synchronized int shownEnd(int atom) {
        return atoms.get(atom).shownEnd;
    }

    /// How many atoms from `atom` on make up `key`, 0 where they do not.
    synchronized int matching(int atom, String key) {
        int used = 0;
        int next = atom;
        while (used < key.length() && has(next)) {
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
        SentText cut = new SentText(word);
        StringBuilder key = new StringBuilder();
        for (int atom = 0; cut.has(atom); atom++) {
            key.append(cut.atoms.get(atom).key);
        }
        return key.toString();
    }

    /// Chars from here on may be cut otherwise once more text follows: a tag may still close.
    private int settled() {
        int bracket = text.lastIndexOf('[');
        if (bracket >= 0 && Markup.LAUGHTER.startsWith(text.substring(bracket))) {
            return bracket;
        }
        int open = text.lastIndexOf('<');
        if (open < 0 || !mayOpenTag(open)) {
            return text.length();
        }
        boolean twice = open > 0 && text.charAt(open - 1) == '<';
        boolean closed = text.indexOf(twice ? ">>" : ">", open) >= 0;
        return closed ? text.length() : twice ? open - 1 : open;
    }

    private boolean mayOpenTag(int open) {
        int next = open + 1;
        return next == text.length() || text.charAt(next) == '/' || Character.isLetter(text.charAt(next))
                || text.charAt(Math.max(0, open - 1)) == '<';
    }

    /// False at the end of the text.
    private boolean cutNext() {
        while (true) {
            while (at < segmentEnd) {
                int codePoint = text.codePointAt(at);
                if (Character.isLetterOrDigit(codePoint)) {
                    cutAtom(codePoint);
                    return true;
                }
                at += Character.charCount(codePoint);
            }
            if (behindTag < 0) {
                return false;
            }
            nextSegment();
        }
    }

    private void nextSegment() {
        at = behindTag;
        done = at;
        spelled = spelledBehindTag;
        if (tag.find(at)) {
            segmentEnd = tag.start();
            behindTag = tag.end();
            spelledBehindTag = tag.group().equals("<spell>");
        } else {
            segmentEnd = text.length();
            behindTag = -1;
        }
    }

    private void cutAtom(int codePoint) {
        int end = spelled || UnspacedScripts.standsAlone(codePoint)
                ? withMarks(at, segmentEnd)
                : endOfRun(at, segmentEnd);
        int shownEnd = endOfTrail(end, segmentEnd);
        atoms.add(new Atom(at, end, startOfLead(at, done), shownEnd, fold(text.substring(at, end)), spelled));
        done = shownEnd;
        at = end;
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

    /// Closing punctuation belongs to the word before it.
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
