package dev.soundcheck.offline.voice.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How some words are to be said instead of what their letters suggest: one pronunciation dictionary. Immutable.
public final class Lexicon {
    public static final Lexicon EMPTY = new Lexicon(List.of(), true);

    private final List<Entry> entries;
    private final boolean anyCapitals;

    /// A dictionary as one model matches it.
    ///
    /// @param anyCapitals  true matches every capitalization of entries that do not object; false, as older models, only
    ///                     the exact one and a lower-case entry that starts a sentence
    public Lexicon(List<Entry> entries, boolean anyCapitals) {
        this.entries = entries.stream().filter(entry -> !entry.text().isBlank())
                .sorted(Comparator.comparingInt((Entry entry) -> entry.text().length()).reversed()).toList();
        this.anyCapitals = anyCapitals;
    }

    /// One word or several, and what is said for them.
    ///
    /// @param said  plain text, or phonemes in the markup of the wire, or both
    public record Entry(String text, String said, boolean caseSensitive) {}

    /// The longest entry that stands at `at` and ends where a word ends.
    Optional<Entry> at(CharSequence text, int at) {
        return entries.stream().filter(entry -> matches(entry, text, at)).findFirst();
    }

    /// True where the text breaks off within an entry of several words.
    boolean mayGrow(CharSequence text, int at) {
        int left = text.length() - at;
        return entries.stream().anyMatch(entry -> entry.text().length() > left && entry.text().contains(" ")
                && same(entry, text, at, left));
    }

    private boolean matches(Entry entry, CharSequence text, int at) {
        int end = at + entry.text().length();
        return end <= text.length() && same(entry, text, at, entry.text().length()) && wordEdge(text, at)
                && wordEdge(text, end);
    }

    private boolean same(Entry entry, CharSequence text, int at, int length) {
        String wanted = entry.text().substring(0, length);
        String found = text.subSequence(at, at + length).toString();
        if (found.equals(wanted)) {
            return true;
        }
        if (anyCapitals && !entry.caseSensitive()) {
            return found.equalsIgnoreCase(wanted);
        }
        boolean lowered = Character.isLowerCase(wanted.charAt(0)) && startsSentence(text, at);
        return lowered && found.equals(Character.toUpperCase(wanted.charAt(0)) + wanted.substring(1));
    }

    private static boolean startsSentence(CharSequence text, int at) {
        int before = at - 1;
        while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before)) && !endsSentence(text.charAt(before))) {
            before--;
        }
        return before < 0 || !Character.isLetterOrDigit(text.charAt(before));
    }

    private static boolean endsSentence(char sign) {
        return ".!?".indexOf(sign) >= 0;
    }

    private static boolean wordEdge(CharSequence text, int at) {
        return at == 0 || at == text.length() || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }
}
