package dev.soundcheck.library;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names for exported takes, by a pattern such as `{voice}_{model}_{time}`. Stateless.
///
/// Every name is safe on Linux, macOS and Windows whatever a voice is called.
public final class FileNames {
    public static final String DEFAULT_PATTERN = "{voice}_{model}_{time}";
    private static final int MOST_CHARS = 100;
    private static final int WORDS_CHARS = 32;
    /// Linux and macOS take 255 bytes; an ending and a number are added.
    private static final int MOST_BYTES = 220;
    private static final Pattern FIELD = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"/\\\\|?*\\x7F]+");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss", Locale.ROOT);

    private FileNames() {}

    /// Without an ending. Fields: voice, model, endpoint, time, number, rating, name, text. An unknown field stays as
    /// it is written, so that a typing error is seen.
    public static String of(TakeHead head, String pattern, ZoneId zone) {
        Matcher fields = FIELD.matcher(pattern);
        StringBuilder name = new StringBuilder();
        while (fields.find()) {
            fields.appendReplacement(name, Matcher.quoteReplacement(value(head, fields.group(1), zone)));
        }
        fields.appendTail(name);
        return safe(name.toString());
    }

    /// Any text as the name of a file.
    public static String safe(String text) {
        // A longer name is never kept, and cutting it letter by letter would take long.
        String begin = text.substring(0, Math.min(text.length(), 4 * MOST_CHARS));
        String name = UNSAFE.matcher(Normalizer.normalize(begin, Normalizer.Form.NFC)).replaceAll("-");
        name = name.replaceAll("\\s+", " ");
        while (name.length() > MOST_CHARS || name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        name = name.replaceAll("^[ .]+|[ .]+$", "");
        if (name.isEmpty()) {
            return "take";
        }
        return RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    private static String value(TakeHead head, String field, ZoneId zone) {
        return switch (field) {
            case "voice" -> head.voiceName();
            case "model" -> head.modelId();
            case "endpoint" -> head.endpoint().id();
            case "time" -> TIME.format(head.madeAt().atZone(zone));
            case "number" -> String.format(Locale.ROOT, "%03d", head.number());
            case "rating" -> String.valueOf(head.review().rating());
            case "name" -> head.title();
            case "text" -> firstWords(head.excerpt());
            default -> "{" + field + "}";
        };
    }

    /// The default name of a file of speech, without an ending: the voice and the first words.
    public static String speaking(String voiceName, String text) {
        return safe(voiceName + " - " + firstWords(text));
    }

    /// The whole words that fit; of one long word its beginning.
    private static String firstWords(String text) {
        String begin = text.substring(0, Math.min(text.length(), 4 * WORDS_CHARS));
        String line = begin.strip().replaceAll("\\s+", " ");
        int end = line.length() <= WORDS_CHARS ? line.length() : line.lastIndexOf(' ', WORDS_CHARS);
        int cut = end > 0 ? end : WORDS_CHARS;
        String words = line.substring(0, cut > 0 && Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut);
        return words.replaceAll("[\\p{Punct}\\s]+$", "");
    }
}
