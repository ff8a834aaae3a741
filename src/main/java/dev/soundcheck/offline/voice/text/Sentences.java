package dev.soundcheck.offline.voice.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells by its looks where a token ends a sentence or a clause. Stateless; any thread.
final class Sentences {
    private static final Pattern END = Pattern.compile(".*[.!?…。！？][)\\]\"'”’»]*", Pattern.DOTALL);
    private static final Pattern CLAUSE = Pattern.compile(".*[,;:—–][)\\]\"'”’»]*|[-—–]+", Pattern.DOTALL);
    private static final Pattern INITIALS = Pattern.compile("[(\"'“‘]*(\\p{Lu}\\.)+");
    private static final Set<String> ABBREVIATIONS = Set.of("mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "mt.", "vs.",
            "e.g.", "i.e.", "jr.", "sr.", "no.", "fig.", "approx.", "inc.", "ltd.", "co.", "dept.", "gen.", "col.",
            "lt.", "sgt.", "capt.", "rev.", "hon.", "gov.", "sen.", "rep.", "jan.", "feb.", "mar.", "apr.", "jun.",
            "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.");
    private static final Set<String> LINKS = Set.of("and", "or", "but", "that", "which", "who", "because", "when",
            "while", "where", "if", "so", "with", "without", "for", "from", "into", "to", "of", "in", "on", "at", "by",
            "as", "than");

    private Sentences() {}

    /// @param next  what follows, or "" where nothing is known
    static boolean ends(String token, String next) {
        if (!END.matcher(token).matches() || INITIALS.matcher(token).matches()
                || ABBREVIATIONS.contains(token.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return next.isEmpty() || !Character.isLowerCase(next.codePointAt(0));
    }

    /// True where a sentence of a language that needs no blanks ends before `at`.
    static boolean endsWithoutBlank(CharSequence text, int at) {
        return "。！？".indexOf(text.charAt(at - 1)) >= 0 && "。！？」』）”’".indexOf(text.charAt(at)) < 0;
    }

    static boolean endsClause(String token) {
        return CLAUSE.matcher(token).matches();
    }

    /// True for words before which a reader may take breath.
    static boolean links(String token) {
        return LINKS.contains(token.toLowerCase(Locale.ROOT));
    }
}
