package dev.soundcheck.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where one written character ends and the next begins, however many code points it has. Stateless.
final class Graphemes {
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    /// A longer cluster is not real writing, and looking further back would be slow.
    private static final int MOST_CHARS = 64;

    private Graphemes() {}

    /// True where a cut at `at` leaves every character whole.
    static boolean boundary(CharSequence text, int at) {
        return at <= 0 || at >= text.length() || lastBoundary(text, Math.max(0, at - MOST_CHARS), at) == at;
    }

    /// The last boundary at or before `at`; `at` itself where the character fills all from `from` on.
    static int atOrBefore(CharSequence text, int from, int at) {
        int boundary = lastBoundary(text, Math.max(from, at - MOST_CHARS), at);
        return boundary > from ? boundary : at;
    }

    /// Where the last character of the text begins.
    static int lastStart(CharSequence text) {
        int from = Math.max(0, text.length() - MOST_CHARS);
        Matcher cluster = CLUSTER.matcher(text).region(from, text.length());
        int start = from;
        while (cluster.find()) {
            start = cluster.start();
        }
        return start;
    }

    private static int lastBoundary(CharSequence text, int from, int at) {
        int start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        Matcher cluster = CLUSTER.matcher(text).region(start, text.length());
        int boundary = start;
        while (boundary < at && cluster.find() && cluster.end() <= at) {
            boundary = cluster.end();
        }
        return boundary;
    }
}
