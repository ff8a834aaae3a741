package dev.soundcheck.audition;

import dev.soundcheck.speech.voice.Voice;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words of a list of voices, so that thousands are searched within a frame. Immutable; any thread.
///
/// A word that is typed is compared with each different word of the catalog once, not with each voice.
final class VoiceIndex {
    private static final int NAME = 40;
    private static final int TAGLINE = 20;
    private static final int TRAIT = 16;
    private static final int DESCRIPTION = 8;
    private static final int ID = 4;
    private static final int SHORTEST_FOR_ONE_TYPO = 4;
    private static final int SHORTEST_FOR_TWO_TYPOS = 8;
    /// Words that people type for the catalog's words.
    private static final Map<String, String> ALSO = Map.of("masculine", "male man", "feminine", "female woman",
            "gender_neutral", "neutral nonbinary");

    private final int count;
    private final Map<String, Postings> words = new HashMap<>();

    /// Which voices have a word, and how much it says about them.
    private static final class Postings {
        private int[] voices = new int[4];
        private int[] weights = new int[4];
        private int size;

        void add(int voice, int weight) {
            if (size > 0 && voices[size - 1] == voice) {
                weights[size - 1] = Math.max(weights[size - 1], weight);
                return;
            }
            if (size == voices.length) {
                voices = Arrays.copyOf(voices, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            voices[size] = voice;
            weights[size++] = weight;
        }
    }

    VoiceIndex(List<Voice> voices) {
        this.count = voices.size();
        for (int i = 0; i < count; i++) {
            Voice voice = voices.get(i);
            add(i, NAME, voice.name());
            add(i, TAGLINE, voice.tagline());
            add(i, TRAIT, traits(voice));
            add(i, DESCRIPTION, voice.description());
            add(i, ID, voice.id());
        }
    }

    /// How well each voice fits; 0 where a typed word is not in it. All fit where nothing is typed.
    int[] scores(String typed) {
        int[] total = new int[count];
        Arrays.fill(total, 1);
        for (String term : Fold.words(typed)) {
            int[] best = new int[count];
            words.forEach((word, postings) -> {
                int closeness = closeness(term, word);
                for (int i = 0; closeness > 0 && i < postings.size; i++) {
                    int voice = postings.voices[i];
                    best[voice] = Math.max(best[voice], closeness * postings.weights[i]);
                }
            });
            for (int i = 0; i < count; i++) {
                total[i] = best[i] == 0 ? 0 : total[i] == 0 ? 0 : total[i] + best[i];
            }
        }
        return total;
    }

    /// How close a typed word is to a word of the catalog; 0 where it does not match.
    private static int closeness(String term, String word) {
        if (word.equals(term)) {
            return 12;
        }
        if (word.startsWith(term)) {
            return 10;
        }
        // Not for short ones: "male" is in "female".
        if (term.length() >= 5 && word.contains(term)) {
            return 5;
        }
        int typos = term.length() >= SHORTEST_FOR_TWO_TYPOS ? 2 : term.length() >= SHORTEST_FOR_ONE_TYPO ? 1 : 0;
        // The first letter is hardly ever mistyped, and keeping it excludes unrelated words.
        if (typos > 0 && word.length() >= term.length() - typos && word.charAt(0) == term.charAt(0)
                && Fold.near(term, word, typos)) {
            return 2;
        }
        return 0;
    }

    private static String traits(Voice voice) {
        String gender = voice.gender() == null ? "" : voice.gender() + " " + ALSO.getOrDefault(voice.gender(), "");
        String accent = voice.accent() == null ? "" : voice.accent();
        return gender + " " + accent + " " + voice.language() + " " + Languages.name(voice.language())
                + (voice.owned() ? " mine" : "");
    }

    private void add(int voice, int weight, String text) {
        for (String word : Set.copyOf(Fold.words(text))) {
            put(voice, weight, word);
        }
    }

    private void put(int voice, int weight, String word) {
        words.computeIfAbsent(word.toLowerCase(Locale.ROOT), _ -> new Postings()).add(voice, weight);
    }
}
