package dev.soundcheck.session;

/// Takes a text out of a sentence that quotes it: whole or in part, with other spaces, escaped as in JSON. Stateless.
final class Unquoted {
    static final String LEFT_OUT = "(the text)";
    /// A shorter run of letters may stand in both by chance.
    private static final int FEWEST_LETTERS = 12;
    private static final int HEX_DIGITS = 4;

    private Unquoted() {}

    static String of(String sentence, String text) {
        String wanted = Letters.of(text).letters.toString();
        Letters said = Letters.of(sentence);
        int fewest = Math.min(FEWEST_LETTERS, wanted.length());
        if (fewest == 0) {
            return sentence;
        }
        StringBuilder rest = new StringBuilder();
        int from = 0;
        int at = 0;
        while (at + fewest <= said.letters.length()) {
            int run = said.edge(at) ? said.run(at, fewest, wanted) : 0;
            if (run > 0) {
                rest.append(sentence, from, said.begins[at]).append(LEFT_OUT);
                from = said.ends[at + run - 1];
            }
            at += Math.max(1, run);
        }
        return rest.append(sentence, from, sentence.length()).toString();
    }

    /// The letters and digits of a sentence, in lower case, and where each stands.
    private static final class Letters {
        private final StringBuilder letters = new StringBuilder();
        private final int[] begins;
        private final int[] ends;

        private Letters(int most) {
            begins = new int[most];
            ends = new int[most];
        }

        static Letters of(String sentence) {
            Letters all = new Letters(sentence.length());
            for (int at = 0; at < sentence.length();) {
                at = all.take(sentence, at);
            }
            return all;
        }

        /// @return where the next character begins
        private int take(String sentence, int at) {
            int after = at;
            while (after < sentence.length() && sentence.charAt(after) == '\\') {
                after++;
            }
            if (after == at || after == sentence.length()) {
                return add(sentence.charAt(at), at, Math.max(after, at + 1));
            }
            int end = after + 1 + HEX_DIGITS;
            boolean unicode = sentence.charAt(after) == 'u' && end <= sentence.length()
                    && sentence.substring(after + 1, end).chars().allMatch(digit -> Character.digit(digit, 16) >= 0);
            return unicode
                    ? add((char) Integer.parseInt(sentence.substring(after + 1, end), 16), at, end)
                    : after + 1; // a line end, a quote
        }

        private int add(char c, int begin, int end) {
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                begins[letters.length()] = begin;
                ends[letters.length()] = end;
                letters.append(Character.toLowerCase(c));
            }
            return end;
        }

        /// True where a word begins or has ended.
        boolean edge(int at) {
            return at == 0 || at == letters.length() || begins[at] != ends[at - 1];
        }

        /// How many letters from here on stand in the text in this order, up to the end of a word; 0 for too few.
        int run(int at, int fewest, String text) {
            int run = fewest;
            if (!text.contains(letters.substring(at, at + run))) {
                return 0;
            }
            while (at + run < letters.length() && text.contains(letters.substring(at, at + run + 1))) {
                run++;
            }
            while (run >= fewest && !edge(at + run)) {
                run--;
            }
            return run >= fewest ? run : 0;
        }
    }
}
