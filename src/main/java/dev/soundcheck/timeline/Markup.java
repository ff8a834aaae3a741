package dev.soundcheck.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the service's own markup in a text: `<speed ratio="1.2"/>`, `<volume …/>`, `<emotion …/>`, `<break …/>`,
/// `<spell>…</spell>`, `[laughter]` and `<<phonemes>>`. All else between angle brackets is text. Stateless.
public final class Markup {
    /// The names of the tags, as alternatives of a pattern.
    public static final String NAMES = "speed|volume|emotion|break|spell";
    private static final String ATTRIBUTE = "\\s+[A-Za-z]+\\s*=\\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')";
    static final String LAUGHTER = "[laughter]";
    private static final Pattern NAME = Pattern.compile(NAMES);
    /// A name alone is text, such as the key "<break>". A tag has an attribute or a slash, or it spells.
    static final Pattern TAG = Pattern
            .compile("<<[^<>\\s]+>>|\\[laughter]|<spell>|</(?:" + NAMES + ")\\s*>|<(?:"
                    + NAMES + ")\\s*/>|<(?:" + NAMES + ")(?:" + ATTRIBUTE + ")+\\s*/?>");

    /// What a piece of markup asks for.
    public enum Kind {
        SPEED, VOLUME, EMOTION, BREAK, SPELL, SPELL_END, LAUGHTER, PHONEMES
    }

    /// One piece of markup.
    ///
    /// @param start  index of its first char
    /// @param end    index after its last char
    /// @param value  of its last attribute, "" without one
    public record Tag(Kind kind, int start, int end, String value) {}

    private Markup() {}

    /// In the order of the text.
    public static List<Tag> in(String text) {
        List<Tag> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String value = tag.group(1) != null ? tag.group(1) : tag.group(2);
            tags.add(new Tag(kind(tag.group()), tag.start(), tag.end(), value == null ? "" : value));
        }
        return tags;
    }

    /// The text as it is spoken. Words that only markup separates get a space between them.
    public static String without(String text) {
        return TAG.matcher(text).replaceAll(tag -> tag.group().equals("</spell>") ? "" : " ");
    }

    private static Kind kind(String tag) {
        if (tag.startsWith("[")) {
            return Kind.LAUGHTER;
        }
        Matcher name = NAME.matcher(tag);
        if (tag.startsWith("<<") || !name.find()) {
            return Kind.PHONEMES;
        }
        return tag.startsWith("</spell") ? Kind.SPELL_END : Kind.valueOf(name.group().toUpperCase(Locale.ROOT));
    }
}
