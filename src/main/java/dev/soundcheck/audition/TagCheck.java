package dev.soundcheck.audition;

import dev.soundcheck.timeline.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the tags of a line and names the fault of each that would not work. Stateless.
///
/// Known are `<break time="400ms"/>`, `<speed ratio="1.2"/>`, `<volume ratio="0.8"/>`, `<emotion value="calm"/>`,
/// `<spell>AB12</spell>` and `[laughter]`. Anything else between angle brackets is text, and `<<…>>` holds phonemes.
public final class TagCheck {
    /// A longer pause is taken for a mistake.
    private static final double LONGEST_BREAK_SECONDS = 10;
    /// Tags of other services that people try; the service has none of them.
    private static final String FOREIGN = "speak|prosody|emphasis|phoneme|say-as";
    private static final String START = "<\\s*+(/?+)\\s*+";
    private static final String NAME_END = "(?![\\w.@-])";
    /// A whole tag; a tag that is never closed; a sound. Nothing is read twice, so a long line takes no longer than
    /// several short ones.
    private static final Pattern TAG = Pattern.compile(
            "(?<!<)" + START + "(" + Markup.NAMES + "|" + FOREIGN + ")" + NAME_END + "([^<>]*+)>"
                    + "|" + START + "(?:" + Markup.NAMES + ")" + NAME_END + "[^<>]*+"
                    + "|\\[(?<sound>[A-Za-z]++)]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASH_AT_END = Pattern.compile("/\\s*+\\z");
    private static final Pattern ATTRIBUTE = Pattern
            .compile("\\s*+([A-Za-z]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')\\s*+");
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?|\\.\\d+");

    private TagCheck() {}

    /// One tag of a line.
    ///
    /// @param start    index of its first char
    /// @param end      index after its last char
    /// @param problem  what is wrong with it, as a sentence that says what would be right; null where it is sound
    public record Tag(int start, int end, @Nullable String problem) {
        public boolean broken() {
            return problem != null;
        }
    }

    /// All tags in the order of the text.
    ///
    /// @param emotions  the names that count, in lower case
    public static List<Tag> tags(String text, Set<String> emotions) {
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(text);
        int spell = -1;
        while (matcher.find()) {
            if (matcher.group("sound") != null) {
                sound(matcher, tags);
            } else if (matcher.group(2) == null) {
                tags.add(new Tag(matcher.start(), matcher.end(), "This tag is never closed: it needs a “>”."));
            } else if ("spell".equals(name(matcher))) {
                spell = spell(matcher, tags, spell);
            } else {
                tags.add(new Tag(matcher.start(), matcher.end(), problem(matcher, emotions)));
            }
        }
        if (spell >= 0) {
            Tag open = tags.get(spell);
            tags.set(spell, new Tag(open.start(), open.end(), "This <spell> has no </spell>."));
        }
        return List.copyOf(tags);
    }

    private static void sound(Matcher matcher, List<Tag> tags) {
        String name = matcher.group("sound");
        if (name.equals("laughter")) {
            tags.add(new Tag(matcher.start(), matcher.end(), null));
        } else if (name.equalsIgnoreCase("laughter") || Fold.near(Fold.text(name), "laughter", 2)) {
            tags.add(new Tag(matcher.start(), matcher.end(), "Laughter is written [laughter]."));
        }
    }

    /// @return index of the opening tag that is still open, -1 for none
    private static int spell(Matcher matcher, List<Tag> tags, int open) {
        boolean closing = !matcher.group(1).isEmpty();
        String problem = null;
        if (closing && open < 0) {
            problem = "This </spell> has no <spell> before it.";
        } else if (!closing && open >= 0) {
            problem = "A <spell> may not stand inside another.";
        } else if (closesItself(matcher)) {
            problem = "Spelling needs text: <spell>AB12</spell>.";
        }
        tags.add(new Tag(matcher.start(), matcher.end(), problem));
        return problem == null ? closing ? -1 : tags.size() - 1 : open;
    }

    private static @Nullable String problem(Matcher tag, Set<String> emotions) {
        String name = name(tag);
        String attributes = SLASH_AT_END.matcher(tag.group(3)).replaceFirst("");
        return switch (name) {
            case "break" -> self(tag, "<break time=\"400ms\"/>", time(attribute(attributes, "time")));
            case "speed" ->
                self(tag, "<speed ratio=\"1.2\"/>", ratio(attribute(attributes, "ratio"), 0.6, 1.5, "Speed"));
            case "volume" ->
                self(tag, "<volume ratio=\"0.8\"/>", ratio(attribute(attributes, "ratio"), 0.5, 2.0, "Volume"));
            case "emotion" ->
                self(tag, "<emotion value=\"calm\"/>", emotion(attribute(attributes, "value"), emotions));
            case "speak" -> "The line needs no <speak> around it.";
            default -> "There is no tag <" + name + ">: it would be read aloud or dropped.";
        };
    }

    private static @Nullable String self(Matcher tag, String example, @Nullable String problem) {
        if (!tag.group(1).isEmpty() || !closesItself(tag)) {
            return "This tag closes itself: " + example + ".";
        }
        return problem == null ? null : problem + " For example " + example + ".";
    }

    private static boolean closesItself(Matcher tag) {
        return SLASH_AT_END.matcher(tag.group(3)).find();
    }

    private static @Nullable String time(@Nullable String value) {
        if (value == null) {
            return "A pause needs its time.";
        }
        Matcher time = TIME.matcher(value);
        if (!time.matches()) {
            return "The time of a pause is a number with ms or s.";
        }
        double seconds = Double.parseDouble(time.group(1)) / (time.group(2).equals("ms") ? 1000 : 1);
        return seconds > LONGEST_BREAK_SECONDS ? "A pause of " + value + " is longer than 10 s." : null;
    }

    private static @Nullable String ratio(@Nullable String value, double least, double most, String what) {
        if (value == null || !NUMBER.matcher(value).matches()) {
            return what + " needs a ratio from " + least + " to " + most + ".";
        }
        double ratio = Double.parseDouble(value);
        return ratio < least || ratio > most ? what + " goes from " + least + " to " + most + "." : null;
    }

    private static @Nullable String emotion(@Nullable String value, Set<String> emotions) {
        if (value == null || value.isEmpty()) {
            return "An emotion needs its name.";
        }
        if (emotions.contains(value)) {
            return null;
        }
        if (emotions.contains(value.toLowerCase(Locale.ROOT))) {
            return "Emotions are written small: " + value.toLowerCase(Locale.ROOT) + ".";
        }
        for (String emotion : emotions) {
            if (Math.abs(emotion.length() - value.length()) <= 2
                    && Fold.near(value.toLowerCase(Locale.ROOT), emotion, 2)) {
                return "There is no emotion “" + value + "”: is " + emotion + " meant?";
            }
        }
        return "There is no emotion “" + value + "”.";
    }

    /// Its value, null where it is missing or the attributes are no list of `name="value"`.
    private static @Nullable String attribute(String attributes, String name) {
        Matcher matcher = ATTRIBUTE.matcher(attributes);
        String found = null;
        int at = 0;
        while (matcher.region(at, attributes.length()).lookingAt()) {
            if (matcher.group(1).equals(name)) {
                found = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            }
            at = matcher.end();
        }
        return attributes.substring(at).isBlank() ? found : null;
    }

    private static String name(Matcher tag) {
        return tag.group(2).toLowerCase(Locale.ROOT);
    }
}
