package dev.soundcheck.audition;

import dev.soundcheck.timeline.Markup;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a line will come to before it is sent: an estimate, and to be shown as one.
///
/// @param characters  of the text as it stands
/// @param credits     about one for each character spoken; a pause or a spelling tag counts as one
/// @param seconds     at an even pace
public record Estimate(int characters, int credits, double seconds) {
    /// Characters that an even reader speaks in a second, measured on alphabetic text.
    private static final double LETTERS_PER_SECOND = 14.5;
    /// Of scripts that write a syllable or a word with each character.
    private static final double SYLLABLES_PER_SECOND = 4.5;
    private static final Pattern PAUSE = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s)");

    /// Of a line as it would be sent now.
    ///
    /// @param speed  as of the delivery
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
        double seconds = plain.codePoints().mapToDouble(Estimate::seconds).sum() / speed + pauses;
        return new Estimate(text.codePointCount(0, text.length()),
                plain.codePointCount(0, plain.length()) + counted, seconds);
    }

    private static double seconds(int codePoint) {
        return Character.isIdeographic(codePoint)
                || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL
                || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HIRAGANA
                || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.KATAKANA
                        ? 1 / SYLLABLES_PER_SECOND
                        : 1 / LETTERS_PER_SECOND;
    }

    private static double pauseSeconds(String value) {
        Matcher time = PAUSE.matcher(value);
        return time.matches() ? Double.parseDouble(time.group(1)) / (time.group(2).equals("ms") ? 1000 : 1) : 0;
    }
}
