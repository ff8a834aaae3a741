package dev.soundcheck.timeline;

import java.util.ArrayList;
import java.util.List;

/// One word of a caption: as it is written in the text, with its punctuation, in whole milliseconds.
///
/// @param spaced  true where a space stands before it
record CaptionWord(String text, boolean spaced, long startMillis, long endMillis) {
    private static final double NARROW = 1;
    /// A caption line that holds 42 Latin letters holds 16 ideographs.
    private static final double WIDE = 42.0 / 16;

    /// The words of a timeline that the text has, in order, none before the end of the one before.
    ///
    /// Text without stamps goes with the word before it, so that a caption lacks nothing of what was written.
    static List<CaptionWord> of(Timeline timeline) {
        List<Lit> units = visibleUnits(timeline);
        String text = timeline.text();
        List<Markup.Tag> markup = Markup.in(text);
        List<CaptionWord> words = new ArrayList<>();
        boolean spaced = false;
        int from = 0;
        for (int i = 0; i < units.size(); i++) {
            int to = i + 1 < units.size() ? behind(markup, units.get(i + 1).textStart()) : text.length();
            String spoken = Markup.without(text.substring(from, Math.max(from, to)));
            long start = Math.max(words.isEmpty() ? 0 : words.getLast().endMillis, millis(units.get(i).startSeconds()));
            long end = Math.max(start, millis(units.get(i).endSeconds()));
            CaptionWord word = new CaptionWord(TimeText.line(spoken),
                    i > 0 && (spaced || startsWithSpace(spoken)), start, end);
            add(words, word, UnspacedScripts.letters(spoken) <= 1 && UnspacedScripts.insideWord(text, from));
            spaced = endsWithSpace(spoken);
            from = Math.max(from, to);
        }
        return words;
    }

    private static List<Lit> visibleUnits(Timeline timeline) {
        List<Lit> units = new ArrayList<>();
        for (int i = 0; i < timeline.words().size(); i = timeline.litWith(i).last() + 1) {
            Lit lit = timeline.litWith(i);
            if (lit.visible()) {
                units.add(lit);
            }
        }
        return units;
    }

    /// A stamped sign may have been found inside a tag.
    private static int behind(List<Markup.Tag> markup, int index) {
        for (Markup.Tag tag : markup) {
            if (tag.start() < index && index < tag.end()) {
                return tag.end();
            }
        }
        return index;
    }

    /// @param joined  true for one letter of a word that is stamped letter by letter: a caption must not break there
    private static void add(List<CaptionWord> words, CaptionWord word, boolean joined) {
        if (word.text.isEmpty()) {
            return; // an empty cue would end the file for some readers
        }
        if (joined && !word.spaced && !words.isEmpty()) {
            CaptionWord before = words.removeLast();
            words.add(new CaptionWord(before.text + word.text, before.spaced, before.startMillis, word.endMillis));
        } else if (word.width() > CueRules.LINE_WIDTH) {
            words.addAll(word.cut());
        } else {
            words.add(word);
        }
    }

    /// Many words under one stamp, as scripts without spaces have them: each gets time by its letters.
    private List<CaptionWord> cut() {
        List<CaptionWord> parts = new ArrayList<>();
        int done = 0;
        for (String part : UnspacedScripts.words(text)) {
            long from = startMillis + (endMillis - startMillis) * done / text.length();
            done += part.length();
            long to = startMillis + (endMillis - startMillis) * done / text.length();
            boolean space = parts.isEmpty() ? spaced : endsWithSpace(text.substring(0, done - part.length()));
            parts.add(new CaptionWord(part.strip(), space, from, to));
        }
        return parts;
    }

    /// Its share of a line, in Latin letters.
    double width() {
        return text.codePoints().mapToDouble(c -> c >= 0x2E80 && c < 0x1F000 ? WIDE : NARROW).sum()
                + (spaced ? NARROW : 0);
    }

    /// True for the end of a sentence.
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

    private static boolean startsWithSpace(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(0));
    }

    private static boolean endsWithSpace(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static long millis(double seconds) {
        return Math.max(0, Math.round(seconds * 1000));
    }
}
