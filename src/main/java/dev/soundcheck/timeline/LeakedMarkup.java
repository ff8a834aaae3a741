package dev.soundcheck.timeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes markup out of stamped words. It leaks into them whole, glued to a word, or cut at its spaces. One thread.
final class LeakedMarkup {
    /// The beginning of a tag.
    private static final Pattern HALF = Pattern.compile("</?(" + Markup.NAMES + ")(?:\\s[^<>]*)?$");

    private final SentText sent;
    /// True after the first part of a tag: the next word brings the rest of it.
    private boolean open;

    LeakedMarkup(SentText sent, boolean open) {
        this.sent = sent;
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
        rest = Markup.without(rest);
        Matcher half = HALF.matcher(rest);
        // The text may hold the same letters as words: "<speed limit>".
        if (half.find() && sent.hasTag(half.group(1))) {
            open = true;
            rest = rest.substring(0, half.start());
        }
        return rest.strip();
    }
}
