package dev.soundcheck.timeline;

import dev.soundcheck.speech.Stamp;
import java.util.ArrayList;
import java.util.List;

/// Hand-made stamps for tests.
final class Stamps {
    private Stamps() {}

    /// One word per half second, each 0.4 s long, from 0.1 s on.
    static List<Stamp> even(String... words) {
        List<Stamp> stamps = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            double start = 0.1 + 0.5 * i;
            stamps.add(new Stamp(words[i], start, start + 0.4));
        }
        return stamps;
    }

    /// Words w0, w1, … that start as told and last 0.2 s.
    static List<Stamp> starting(double... starts) {
        List<Stamp> stamps = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            stamps.add(new Stamp("w" + i, starts[i], starts[i] + 0.2));
        }
        return stamps;
    }

    /// A text that has as many such words.
    static String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append('w').append(i);
        }
        return text.toString();
    }
}
