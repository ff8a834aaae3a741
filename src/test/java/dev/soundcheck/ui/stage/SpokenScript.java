package dev.soundcheck.ui.stage;

import dev.soundcheck.speech.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A text of words that begin at known, uneven times. The same in every run.
///
/// @param words  in order, without a gap between one's end and the next one's start
record SpokenScript(List<Stamp> words) {
    static final int RATE_HZ = 44_100;
    private static final List<String> VOCABULARY = List.of("voice", "three", "ways", "same", "watch", "while", "light",
            "heard", "sound", "stream", "early", "late", "press");

    static SpokenScript of(int count) {
        Random random = new Random(20);
        List<Stamp> words = new ArrayList<>();
        double at = 0.12;
        for (int i = 0; i < count; i++) {
            double length = 0.15 + 0.3 * random.nextDouble();
            words.add(new Stamp(VOCABULARY.get(random.nextInt(VOCABULARY.size())), at, at + length));
            at += length;
        }
        return new SpokenScript(words);
    }

    String text() {
        return String.join(" ", words.stream().map(Stamp::text).toList());
    }

    double seconds() {
        return words.getLast().endSeconds() + 0.3;
    }

    long onsetFrame(int word) {
        return Math.round(words.get(word).startSeconds() * RATE_HZ);
    }

    /// Index of each word's first char in the text.
    int[] charStarts() {
        int[] starts = new int[words.size()];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += words.get(i).text().length() + 1;
        }
        return starts;
    }

    /// The words that begin in a stretch.
    List<Stamp> between(double fromSeconds, double toSeconds) {
        return words.stream().filter(word -> word.startSeconds() >= fromSeconds && word.startSeconds() < toSeconds)
                .toList();
    }
}
