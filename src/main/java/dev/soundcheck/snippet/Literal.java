package dev.soundcheck.snippet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// JSON as it is written in other languages. Stateless.
final class Literal {
    /// A string, which is passed over, or one of the three words.
    private static final Pattern WORD = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|\\b(?:true|false|null)\\b");

    private Literal() {}

    /// A dictionary: strings are the same in both.
    static String python(String json) {
        return WORD.matcher(json).replaceAll(found -> Matcher.quoteReplacement(switch (found.group()) {
            case "true" -> "True";
            case "false" -> "False";
            case "null" -> "None";
            default -> found.group();
        }));
    }

    /// The lines of a text block.
    static String javaTextBlock(String json) {
        return json.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"").indent(12);
    }
}
