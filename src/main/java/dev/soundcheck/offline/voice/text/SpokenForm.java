package dev.soundcheck.offline.voice.text;

import dev.soundcheck.offline.voice.engine.Transcription;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// What the engine is told to pronounce for a token: only what its English can read. Stateless; any thread.
final class SpokenForm {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNREADABLE = Pattern.compile("[^\\p{IsLatin}0-9.,;:!?'()$€£%/@#*+=&_-]");
    private static final Pattern ENDING = Pattern.compile("[.,;:!?]+$");
    private static final Pattern DASH = Pattern.compile("[-–—]+");
    private static final Pattern RUN = Pattern.compile("([^\\p{L}\\p{N}.])\\1{2,}");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{10,}");
    static final int SPELLED_AT_ONCE = 16;
    private static final Map<String, String> SIGNS = Map.of("&", "and", "+", "plus", "=", "equals", "@", "at", "%",
            "percent", "#", "number", "*", "times", "<", "less than", ">", "greater than");
    private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('a', "ay"), Map.entry('b', "bee"),
            Map.entry('c', "see"), Map.entry('d', "dee"), Map.entry('e', "ee"), Map.entry('f', "eff"),
            Map.entry('g', "gee"), Map.entry('h', "aitch"), Map.entry('i', "eye"), Map.entry('j', "jay"),
            Map.entry('k', "kay"), Map.entry('l', "ell"), Map.entry('m', "em"), Map.entry('n', "en"),
            Map.entry('o', "oh"), Map.entry('p', "pee"), Map.entry('q', "cue"), Map.entry('r', "are"),
            Map.entry('s', "ess"), Map.entry('t', "tee"), Map.entry('u', "you"), Map.entry('v', "vee"),
            Map.entry('w', "double you"), Map.entry('x', "ex"), Map.entry('y', "why"), Map.entry('z', "zee"),
            Map.entry('0', "zero"), Map.entry('1', "one"), Map.entry('2', "two"), Map.entry('3', "three"),
            Map.entry('4', "four"), Map.entry('5', "five"), Map.entry('6', "six"), Map.entry('7', "seven"),
            Map.entry('8', "eight"), Map.entry('9', "nine"), Map.entry('-', "dash"), Map.entry('.', "dot"),
            Map.entry('@', "at"), Map.entry('_', "underscore"), Map.entry('/', "slash"));

    private SpokenForm() {}

    /// "" where there is nothing the engine could say.
    static String of(String token) {
        String sign = SIGNS.get(token);
        if (sign != null) {
            return sign;
        }
        if (DASH.matcher(token).matches()) {
            return ","; // heard as a pause, not as a minus
        }
        return Transcription.around(token, SpokenForm::letters);
    }

    private static String letters(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(quotes(text), Normalizer.Form.NFKD)).replaceAll("");
        String once = RUN.matcher(UNREADABLE.matcher(plain).replaceAll("")).replaceAll("$1");
        return LONG_NUMBER.matcher(once).replaceAll(number -> String.join(" ", number.group().split("", -1)).strip());
    }

    /// The words of a `<spell>`, the long ones in parts.
    static List<String> spelledParts(String text) {
        List<String> parts = new ArrayList<>();
        for (String word : text.split("\\s+", -1)) {
            int from = 0;
            do {
                int end = Math.min(word.length(), from + SPELLED_AT_ONCE);
                boolean splitsPair = end < word.length() && Character.isLowSurrogate(word.charAt(end));
                parts.add(word.substring(from, splitsPair ? end + 1 : end));
                from = splitsPair ? end + 1 : end;
            } while (from < word.length());
        }
        return parts;
    }

    /// Reads the characters of `token` one by one; what has no name is left out.
    static String spelled(String token) {
        StringJoiner names = new StringJoiner(", ", "", ",");
        names.setEmptyValue("");
        for (char character : ENDING.matcher(token.toLowerCase(Locale.ROOT)).replaceAll("").toCharArray()) {
            String name = LETTERS.get(character);
            if (name != null) {
                names.add(name);
            }
        }
        return names.toString();
    }

    private static String quotes(String token) {
        return token.replace('‘', '\'').replace('’', '\'').replace('“', '"').replace('”', '"').replace('–', '-')
                .replace('—', '-').replace("ß", "ss").replace("…", "...");
    }
}
