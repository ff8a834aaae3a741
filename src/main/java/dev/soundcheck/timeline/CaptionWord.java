package dev.soundcheck.timeline;

import java.util.ArrayList;
import java.util.List;

/// One word of a caption: as it is written in the text, with what leans on it, in whole milliseconds.
///
/// @param spaced  true where a space parts it from the word before
record CaptionWord(String text, boolean spaced, long startMillis, long endMillis) {
    private static final double NARROW = 1;
    /// A caption line that holds 42 Latin letters holds 16 ideographs.
    private static final double WIDE = 42.0 / 16;

    /// The words of a timeline that the text has, in order, none before the end of the one before.
    ///
    /// Text without stamps goes with the word before it, so that a caption lacks nothing of what was written.
    static List<CaptionWord> of(Timeline timeline) {
        List<Lit> units = new ArrayList<>();
        for (int i = 0; i < timeline.words().size(); i = timeline.litWith(i).last() + 1) {
            Lit lit = timeline.litWith(i);
            if (lit.visible()) {
                units.add(lit);
            }
        }
        List<CaptionWord> words = new ArrayList<>();
        long earliest = 0;
        for (int i = 0; i < units.size(); i++) {
            int from = i == 0 ? 0 : units.get(i).textStart();
            int to = i + 1 < units.size() ? units.get(i + 1).textStart() : timeline.text().length();
            String text = clean(timeline.text().substring(from, Math.max(from, to)));
            long start = Math.max(earliest, millis(units.get(i).startSeconds()));
            long end = Math.max(start, millis(units.get(i).endSeconds()));
            boolean spaced = i > 0 && spaceBefore(timeline.text(), from);
            words.add(new CaptionWord(text, spaced, start, end));
            earliest = end;
        }
        return words;
    }

    /// Its share of a line, in Latin letters.
    double width() {
        return text.codePoints().mapToDouble(c -> c >= 0x2E80 && c < 0x1F000 ? WIDE : NARROW).sum()
                + (spaced ? NARROW : 0);
    }

    /// True where a reader draws breath.
    boolean endsSentence() {
        return endsWithOneOf(".!?…。！？");
    }

    boolean endsClause() {
        return endsWithOneOf(",;:—–、，；：") || endsSentence();
    }

    private boolean endsWithOneOf(String signs) {
        int at = text.length() - 1;
        while (at > 0 && "”’\"')]»」』".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && signs.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean spaceBefore(String text, int index) {
        return (index > 0 && Character.isWhitespace(text.charAt(index - 1))) || text.startsWith("<", index);
    }

    private static String clean(String text) {
        return Markup.TAG.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    private static long millis(double seconds) {
        return Math.max(0, Math.round(seconds * 1000));
    }
}
