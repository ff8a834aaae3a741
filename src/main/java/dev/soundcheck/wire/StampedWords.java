package dev.soundcheck.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a message of stamps tells, for people: words or phonemes, each with its time. Immutable.
///
/// @param what  "words" or "phonemes"
record StampedWords(String what, List<Part> parts) {
    private static final Pattern TEXTS = Pattern
            .compile("\"(words|phonemes)\"\\s*:\\s*\\[((?:\\s*\"(?:[^\"\\\\]|\\\\.)*+\"\\s*,?)*+)");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");
    private static final Pattern STARTS = Pattern.compile("\"start\"\\s*:\\s*\\[([^\\[\\]]*)]");
    private static final Pattern ENDS = Pattern.compile("\"end\"\\s*:\\s*\\[([^\\[\\]]*)]");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    /// @param text  "" where the message names none
    record Part(String text, Stretch time) {}

    /// Lists of unequal length are cut to the times that have both ends.
    static StampedWords of(String message) {
        Matcher texts = TEXTS.matcher(message);
        boolean named = texts.find();
        List<String> words = named
                ? TEXT.matcher(texts.group(2)).results().map(found -> plain(found.group(1))).toList()
                : List.of();
        List<Double> starts = numbers(STARTS.matcher(message));
        List<Double> ends = numbers(ENDS.matcher(message));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(starts.size(), ends.size()); i++) {
            parts.add(new Part(i < words.size() ? words.get(i) : "", new Stretch(starts.get(i), ends.get(i))));
        }
        return new StampedWords(named ? texts.group(1) : "", parts);
    }

    /// "words: Three 0.10–0.33 · ways 0.35–0.51 s"; null where no time is told.
    @Nullable
    String line() {
        return parts.isEmpty()
                ? null
                : parts.stream().map(part -> part.text() + " " + part.time().words())
                        .collect(Collectors.joining(" · ", what + ": ", " s"));
    }

    /// A word on a line; empty where no time is told.
    String lines() {
        return parts.stream().map(part -> part.time().words() + " s  " + part.text() + "\n")
                .collect(Collectors.joining());
    }

    /// From the first start to the last end, null where no time is told.
    @Nullable
    Stretch stretch() {
        return parts.isEmpty()
                ? null
                : new Stretch(parts.stream().mapToDouble(part -> part.time().fromSeconds()).min().orElseThrow(),
                        parts.stream().mapToDouble(part -> part.time().toSeconds()).max().orElseThrow());
    }

    private static List<Double> numbers(Matcher list) {
        return list.find()
                ? NUMBER.matcher(list.group(1)).results().map(found -> Double.parseDouble(found.group())).toList()
                : List.of();
    }

    private static String plain(String json) {
        return ESCAPE.matcher(json).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult escape) {
        if (escape.group(1) != null) {
            return Character.toString(Integer.parseInt(escape.group(1), 16));
        }
        return switch (escape.group(2)) {
            case "n", "r", "t", "b", "f" -> " ";
            default -> escape.group(2);
        };
    }
}
