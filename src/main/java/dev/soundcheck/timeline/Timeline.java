package dev.soundcheck.timeline;

import dev.soundcheck.speech.Stamp;
import java.util.ArrayList;
import java.util.List;

/// The words and phonemes of a take as far as they are known. Immutable: `plus` makes the next one.
public final class Timeline {
    private final String text;
    private final List<TimedWord> words;
    private final List<Stamp> phonemes;
    private final int cursor;

    private Timeline(String text, List<TimedWord> words, List<Stamp> phonemes, int cursor) {
        this.text = text;
        this.words = words;
        this.phonemes = phonemes;
        this.cursor = cursor;
    }

    /// No stamps yet.
    public static Timeline of(String text) {
        return new Timeline(text, List.of(), List.of(), 0);
    }

    /// The text that was sent.
    public String text() {
        return text;
    }

    /// In the order they arrived.
    public List<TimedWord> words() {
        return words;
    }

    /// In the order they arrived.
    public List<Stamp> phonemes() {
        return phonemes;
    }

    public Timeline plusWords(List<Stamp> more) {
        TextAlignment alignment = new TextAlignment(text, cursor);
        List<TimedWord> all = new ArrayList<>(words);
        for (Stamp stamp : more) {
            all.add(alignment.place(stamp));
        }
        return new Timeline(text, List.copyOf(all), phonemes, alignment.cursor());
    }

    public Timeline plusPhonemes(List<Stamp> more) {
        List<Stamp> all = new ArrayList<>(phonemes);
        all.addAll(more);
        return new Timeline(text, words, List.copyOf(all), cursor);
    }

    /// The word lit at `seconds`: the last that has started, so a word stays lit until the next one starts.
    ///
    /// @return its index, -1 before the first word
    public int wordAt(double seconds) {
        int low = 0;
        int high = words.size() - 1;
        int found = -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).startSeconds() <= seconds) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found;
    }

    /// End of the last stamped word, 0 without stamps.
    public double knownUntilSeconds() {
        return words.isEmpty() ? 0 : words.getLast().endSeconds();
    }

    /// How far into the text the stamps reach: chars below this index have been accounted for.
    public int knownUntilChar() {
        return cursor;
    }
}
