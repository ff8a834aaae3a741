package dev.soundcheck.timeline;

import dev.soundcheck.speech.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Estimates word stamps from the length of the audio alone, where the user asks for it. Stateless.
///
/// Each word gets time by its letters and the pause its punctuation suggests. It drifts, so views mark it as an
/// estimate.
public final class StampGuess {
    /// Used while the length is not known yet.
    public static final double CHARS_PER_SECOND = 15;
    private static final double LEAD_SECONDS = 0.1;
    private static final double COMMA_CHARS = 3;
    private static final double STOP_CHARS = 6;
    private static final double IDEOGRAPH_CHARS = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]|"
            + "[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+");

    private StampGuess() {}

    /// A timeline whose every word is estimated.
    public static Timeline of(String text, double audioSeconds) {
        List<String> words = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        Matcher run = WORD.matcher(Markup.without(text));
        double total = 0;
        while (run.find()) {
            for (String word : UnspacedScripts.words(run.group())) {
                words.add(word);
                weights.add(weight(word));
                total += weights.getLast();
            }
        }
        double perChar = Math.max(0, audioSeconds - 2 * LEAD_SECONDS) / Math.max(1, total);
        List<Stamp> stamps = new ArrayList<>();
        double at = LEAD_SECONDS;
        for (int i = 0; i < words.size(); i++) {
            double length = weights.get(i) * perChar;
            double spoken = Math.min(length, (words.get(i).length() + 1) * perChar);
            stamps.add(new Stamp(words.get(i), at, at + spoken));
            at += length;
        }
        return Timeline.of(text).plusWords(stamps);
    }

    /// How long the text will take, by its characters alone.
    public static double seconds(String text) {
        return 2 * LEAD_SECONDS + Markup.without(text).length() / CHARS_PER_SECOND;
    }

    private static double weight(String word) {
        char last = word.charAt(word.length() - 1);
        double pause = ",;:、，".indexOf(last) >= 0 ? COMMA_CHARS : ".!?…。！？".indexOf(last) >= 0 ? STOP_CHARS : 0;
        double letters = word.codePointAt(0) >= 0x2E80 && word.length() == 1 ? IDEOGRAPH_CHARS : word.length() + 1;
        return letters + pause;
    }
}
