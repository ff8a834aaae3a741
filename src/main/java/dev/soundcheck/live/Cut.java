package dev.soundcheck.live;

import java.util.List;
import java.util.stream.Stream;

/// How a text is cut into pieces.
///
/// @param words  words in one piece where words are counted, 1 otherwise
public record Cut(By by, int words) {

    /// The unit of a piece.
    public enum By {
        /// Parts of words, as a language model writes them.
        TOKEN("token", "Tokens"),
        WORD("word", "Words"),
        /// Up to a comma, a colon or a dash.
        CLAUSE("clause", "Clauses"),
        SENTENCE("sentence", "Sentences"),
        LINE("line", "Lines"),
        /// All in one piece, once no more comes.
        WHOLE("whole", "Whole"),
        /// Not cut at all: each arrival is a piece.
        AS_TYPED("as-typed", "As it comes");

        private final String id;
        private final String title;

        By(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /// Name in commands and files.
        public String id() {
            return id;
        }

        public String title() {
            return title;
        }
    }

    public static final int MOST_WORDS = 100;

    public static final Cut AS_TYPED = by(By.AS_TYPED);
    public static final Cut WHOLE = by(By.WHOLE);

    public Cut {
        if (words < 1 || words > MOST_WORDS) {
            throw new IllegalArgumentException("a piece holds 1 to " + MOST_WORDS + " words, not " + words);
        }
    }

    public static Cut by(By by) {
        return new Cut(by, 1);
    }

    public static Cut words(int words) {
        return new Cut(By.WORD, words);
    }

    /// A whole text in pieces; joined, they are the text.
    public List<String> pieces(String text) {
        Cutter cutter = new Cutter(this);
        return Stream.concat(cutter.feed(text).stream(), cutter.finish().stream()).toList();
    }
}
