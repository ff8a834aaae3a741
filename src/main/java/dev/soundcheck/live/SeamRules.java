package dev.soundcheck.live;

import dev.soundcheck.live.LintFinding.DoubledSpace;
import dev.soundcheck.live.LintFinding.MissingSpace;
import dev.soundcheck.live.LintFinding.SplitCharacter;
import dev.soundcheck.live.LintFinding.SplitNumber;
import dev.soundcheck.live.LintFinding.SplitTag;
import dev.soundcheck.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds faults at the seams of a joined text. Stateless.
final class SeamRules {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}++(?:[.,:/]\\p{Nd}++)*+");
    private static final Pattern SPELL = Pattern.compile("<spell\\b[^<>]*>[^<>]*</spell>");
    private static final int SHOWN_CHARS = 24;

    private SeamRules() {}

    static List<LintFinding> findings(String context, JoinedText joined) {
        List<LintFinding> found = new ArrayList<>();
        Stretches tags = new Stretches(Timeline.markupIn(joined.text()));
        Stretches spelled = Stretches.of(SPELL, joined.text());
        Stretches numbers = Stretches.of(NUMBER, joined.text());
        boolean spaceless = spaceless(joined);
        for (int seam : joined.seams()) {
            String tag = firstOf(tags.around(seam, joined.text()), spelled.around(seam, joined.text()));
            String number = numbers.around(seam, joined.text());
            if (tag != null) {
                found.add(new SplitTag(context, seam, tag));
            } else if (number != null) {
                found.add(new SplitNumber(context, seam, number));
            } else if (!Graphemes.boundary(joined.text(), seam)) {
                found.add(new SplitCharacter(context, seam, Character.isLowSurrogate(joined.text().charAt(seam))));
            } else {
                spaces(context, joined.text(), seam, spaceless, found);
            }
        }
        return found;
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static void spaces(String context, String text, int seam, boolean spaceless, List<LintFinding> found) {
        char before = text.charAt(seam - 1);
        char after = text.charAt(seam);
        if (before == ' ' && after == ' ') {
            found.add(new DoubledSpace(context, seam, wordBefore(text, seam - 1), wordAfter(text, seam + 1)));
        } else if (missing(text, seam) || (spaceless && letters(before, after))) {
            found.add(new MissingSpace(context, seam, wordBefore(text, seam), wordAfter(text, seam)));
        }
    }

    /// A mark with a new word right behind it, or a small letter with a capital behind it.
    private static boolean missing(String text, int seam) {
        char before = text.charAt(seam - 1);
        char after = text.charAt(seam);
        if (!Character.isLetter(after) || Scripts.unspaced(text.codePointAt(seam))) {
            return false;
        }
        if (before == '!' || before == '?' || before == ',' || before == ';' || before == '…') {
            return true;
        }
        if (before == '.' || before == ':') {
            return Character.isUpperCase(after) && seam > 1 && Character.isLowerCase(text.charAt(seam - 2));
        }
        return Character.isLowerCase(before) && Character.isUpperCase(after);
    }

    private static boolean letters(char before, char after) {
        return Character.isLetter(before) && Character.isLetter(after);
    }

    /// Every piece is a word and none brings a space: they were trimmed.
    private static boolean spaceless(JoinedText joined) {
        String text = joined.text();
        int from = 0;
        for (int seam : joined.seams()) {
            boolean space = Character.isWhitespace(text.charAt(seam - 1)) || Character.isWhitespace(text.charAt(seam));
            if (space || seam - from < 2 || Scripts.unspaced(text.codePointBefore(seam))) {
                return false;
            }
            from = seam;
        }
        return joined.seams().size() > 1;
    }

    private static String wordBefore(String text, int end) {
        int start = end;
        while (start > 0 && end - start < SHOWN_CHARS && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static String wordAfter(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < SHOWN_CHARS && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /// Stretches of a text in their order; asked for ascending indices.
    private static final class Stretches {
        private final int[] bounds;
        private int next;

        /// @param bounds  pairs of start and end
        Stretches(int[] bounds) {
            this.bounds = bounds;
        }

        static Stretches of(Pattern pattern, String text) {
            return new Stretches(pattern.matcher(text).results()
                    .flatMapToInt(each -> IntStream.of(each.start(), each.end())).toArray());
        }

        /// The stretch that a cut would split, null where there is none.
        @Nullable
        String around(int cut, String text) {
            while (next < bounds.length && bounds[next + 1] <= cut) {
                next += 2;
            }
            return next < bounds.length && bounds[next] < cut
                    ? shortened(text.substring(bounds[next], bounds[next + 1]))
                    : null;
        }

        private static String shortened(String stretch) {
            return stretch.length() <= 2 * SHOWN_CHARS ? stretch : stretch.substring(0, 2 * SHOWN_CHARS) + "…";
        }
    }
}
