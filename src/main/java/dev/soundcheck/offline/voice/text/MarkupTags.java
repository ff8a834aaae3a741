package dev.soundcheck.offline.voice.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tags a transcript may hold. Stateless; any thread.
sealed interface MarkupTags {
    /// Characters of the text the tag takes.
    int length();

    record Speed(int length, double ratio) implements MarkupTags {}

    record Volume(int length, double ratio) implements MarkupTags {}

    record Break(int length, double seconds) implements MarkupTags {}

    /// Letters to be read one by one; `closed` is false while the end tag has not been seen.
    record Spell(int length, String text, boolean closed) implements MarkupTags {}

    /// Understood and without effect on these voices: emotions and nonverbals.
    record Ignored(int length) implements MarkupTags {}

    double MAX_BREAK_SECONDS = 60;
    int MAX_TAG_CHARS = 200;

    Pattern TAG = Pattern
            .compile("\\G<(speed|volume|emotion|break)\\s+(ratio|value|time)\\s*=\\s*\"([^\"<>]{0,80})\"\\s*/>");
    Pattern NONVERBAL = Pattern.compile("\\G\\[laughter\\]");
    Pattern SPELL = Pattern.compile("\\G<spell>([^<]{0,2000})(</spell>)?");
    Pattern OPEN = Pattern.compile("\\G<(?:[a-z/][^<>]{0,150})?$");

    /// The tag that starts at `at`, if one does.
    static Optional<MarkupTags> at(CharSequence text, int at) {
        char first = text.charAt(at);
        if (first == '[') {
            return Optional.of(NONVERBAL.matcher(text)).filter(m -> m.find(at)).map(m -> new Ignored(m.end() - at));
        }
        if (first != '<') {
            return Optional.empty();
        }
        Matcher spell = SPELL.matcher(text);
        if (spell.find(at)) {
            return Optional.of(new Spell(spell.end() - at, spell.group(1), spell.group(2) != null));
        }
        Matcher tag = TAG.matcher(text);
        return tag.find(at) ? read(tag, tag.end() - at) : Optional.empty();
    }

    /// True where a tag may have begun at `at` whose rest has not arrived yet.
    static boolean mayBeOpen(CharSequence text, int at) {
        return text.length() - at < MAX_TAG_CHARS && OPEN.matcher(text).find(at);
    }

    private static Optional<MarkupTags> read(Matcher tag, int length) {
        String name = tag.group(1) + ' ' + tag.group(2);
        String value = tag.group(3).strip();
        return switch (name) {
            case "speed ratio" -> number(value).filter(Controls::speedAllowed).map(r -> new Speed(length, r));
            case "volume ratio" -> number(value).filter(Controls::volumeAllowed).map(r -> new Volume(length, r));
            case "break time" -> seconds(value).map(s -> new Break(length, s));
            case "emotion value" -> Optional.of(new Ignored(length));
            default -> Optional.empty();
        };
    }

    private static Optional<Double> seconds(String value) {
        String unit = value.toLowerCase(Locale.ROOT);
        Optional<Double> seconds = unit.endsWith("ms")
                ? number(unit.substring(0, unit.length() - 2)).map(ms -> ms / 1000)
                : unit.endsWith("s") ? number(unit.substring(0, unit.length() - 1)) : Optional.empty();
        return seconds.filter(s -> s >= 0 && s <= MAX_BREAK_SECONDS);
    }

    private static Optional<Double> number(String value) {
        return value.matches("\\d{1,6}(\\.\\d{1,6})?") ? Optional.of(Double.valueOf(value)) : Optional.empty();
    }
}
