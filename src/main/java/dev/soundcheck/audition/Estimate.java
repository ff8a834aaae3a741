package dev.soundcheck.audition;

import dev.soundcheck.timeline.Markup;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a line will cost and how long it will sound: an estimate, and shown as one.
///
/// @param characters  of the text as it stands
/// @param credits     about one for each character spoken; a pause or a spelling tag counts as one
/// @param seconds     at an even pace
public record Estimate(int characters, int credits, double seconds) {
    /// Characters that an even reader speaks in a second, measured on alphabetic text.
    private static final double LETTERS_PER_SECOND = 14.5;
    /// Of scripts that write a syllable or a word with each character.
    private static final double SYLLABLES_PER_SECOND = 4.5;
    /// A word that stands for one digit or sign, such as "seven" or "percent".
    private static final double WORD_SECONDS = 0.32;
    private static final String SPOKEN_SIGNS = "%&@+=€$£¥§°";
    private static final Pattern PAUSE = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s)");

    /// The estimate of a line as it would be sent now.
    public static Estimate of(String text, double speed) {
        StringBuilder spoken = new StringBuilder();
        int counted = 0;
        double pauses = 0;
        int at = 0;
        for (Markup.Tag tag : Markup.in(text)) {
            spoken.append(text, at, tag.start());
            at = tag.end();
            counted += tag.kind() == Markup.Kind.BREAK || tag.kind() == Markup.Kind.SPELL ? 1 : 0;
            pauses += tag.kind() == Markup.Kind.BREAK ? pauseSeconds(tag.value()) : 0;
        }
        String plain = spoken.append(text.substring(at)).toString().strip();
        double seconds = seconds(plain) / speed + pauses;
        return new Estimate(text.codePointCount(0, text.length()),
                plain.codePointCount(0, plain.length()) + counted, seconds);
    }

    private static double seconds(String plain) {
        double sum = 0;
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int codePoint = plain.codePointAt(i);
            sum += spokenAsWord(plain, i, codePoint)
                    ? WORD_SECONDS
                    : syllable(codePoint) ? 1 / SYLLABLES_PER_SECOND : 1 / LETTERS_PER_SECOND;
        }
        return sum;
    }

    /// Digits and the signs among them are read out as words.
    private static boolean spokenAsWord(String plain, int index, int codePoint) {
        boolean sign = SPOKEN_SIGNS.indexOf(codePoint) >= 0;
        boolean point = codePoint == '.' && index > 0 && Character.isDigit(plain.charAt(index - 1))
                && index + 1 < plain.length() && Character.isDigit(plain.charAt(index + 1));
        return Character.isDigit(codePoint) || sign || point;
    }

    private static boolean syllable(int codePoint) {
        return Character.isIdeographic(codePoint) || switch (Character.UnicodeScript.of(codePoint)) {
            case HANGUL, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private static double pauseSeconds(String value) {
        Matcher time = PAUSE.matcher(value);
        return time.matches() ? Double.parseDouble(time.group(1)) / (time.group(2).equals("ms") ? 1000 : 1) : 0;
    }
}
