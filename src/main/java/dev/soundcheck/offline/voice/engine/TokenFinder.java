package dev.soundcheck.offline.voice.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Finds, for each token MaryTTS made, the token of the text it came from: both lists run in the same order.
///
/// A cursor moves through the text; a token is looked for ahead of it within a few characters, so that one miss never
/// shifts what follows. One thread.
final class TokenFinder {
    private static final int LOOK_AHEAD_CHARS = 48;

    private final String folded;
    private final int[] tokenAt;
    private int cursor;

    /// @param tokens  what was joined with single spaces to be spoken
    TokenFinder(List<String> tokens) {
        StringBuilder text = new StringBuilder();
        List<Integer> owners = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            String token = fold(tokens.get(index)) + ' ';
            text.append(token);
            owners.addAll(Collections.nCopies(token.length(), index));
        }
        folded = text.toString();
        tokenAt = owners.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Index of the token that holds `surface`; where it is not found, the token under the cursor.
    int find(String surface) {
        String wanted = fold(surface.strip());
        if (!wanted.isEmpty()) {
            int at = folded.indexOf(wanted, cursor, Math.min(folded.length(), cursor + LOOK_AHEAD_CHARS
                    + wanted.length()));
            if (at >= 0) {
                cursor = at + wanted.length();
                return tokenAt[at];
            }
        }
        return tokenAt[Math.min(skipSpaces(), tokenAt.length - 1)];
    }

    private int skipSpaces() {
        int at = cursor;
        while (at < folded.length() - 1 && folded.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /// Length-preserving: quotes and dashes as MaryTTS writes them, everything in lower case.
    private static String fold(String text) {
        return text.replace('\u2018', '\'').replace('\u2019', '\'').replace('\u201c', '"').replace('\u201d', '"')
                .replace('\u2013', '-').replace('\u2014', '-').toLowerCase(Locale.ROOT);
    }
}
