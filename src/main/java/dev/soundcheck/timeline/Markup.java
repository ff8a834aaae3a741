package dev.soundcheck.timeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes speech markup out of stamped words; it leaks into them whole, glued to a word, or cut at its spaces.
///
/// One thread. It remembers a tag that is still open, so the next word's half of it is taken out as well.
final class Markup {
    /// A whole tag, or the phonemes of one word.
    static final Pattern TAG = Pattern.compile("<<[^<>]*>>|</?[A-Za-z][^<>]*>");
    static final Pattern SPELL_OPEN = Pattern.compile("<spell\\b[^<>]*>");
    /// The beginning of a tag we know; any other lone `<` is text.
    private static final Pattern HALF = Pattern.compile("</?(?:speed|volume|emotion|break|spell)\\b[^<>]*$");

    private boolean open;

    Markup(boolean open) {
        this.open = open;
    }

    boolean open() {
        return open;
    }

    String strip(String word) {
        String rest = word;
        if (open) {
            int close = rest.indexOf('>');
            if (close < 0) {
                return "";
            }
            open = false;
            rest = rest.substring(close + 1);
        }
        rest = TAG.matcher(rest).replaceAll(" ");
        Matcher half = HALF.matcher(rest);
        if (half.find()) {
            open = true;
            rest = rest.substring(0, half.start());
        }
        return rest.strip();
    }
}
