package dev.soundcheck.testing;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.speech.Stamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Sound that is shaped like speech, one burst per word, with exact stamps. Always s16.
///
/// @param pcm       all of it
/// @param phonemes  the letters of each word, evenly spaced
public record SyntheticSpeech(PcmFormat format, byte[] pcm, List<Stamp> words, List<Stamp> phonemes) {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final double LEAD_SECONDS = 0.06;
    private static final double GAP_SECONDS = 0.05;
    private static final double SENTENCE_GAP_SECONDS = 0.28;

    public static SyntheticSpeech of(String text, int sampleRateHz) {
        PcmFormat format = new PcmFormat(PcmEncoding.S16LE, sampleRateHz);
        List<Stamp> words = new ArrayList<>();
        List<Stamp> phonemes = new ArrayList<>();
        double at = LEAD_SECONDS;
        for (String word : SPACE.splitAsStream(text.strip()).toList()) {
            double end = at + 0.09 + 0.052 * word.length();
            words.add(new Stamp(word, at, end));
            spell(word, at, end, phonemes);
            at = end + (word.matches(".*[.!?:;,]") ? SENTENCE_GAP_SECONDS : GAP_SECONDS);
        }
        byte[] pcm = new byte[(int) format.bytes(format.frames(at + LEAD_SECONDS))];
        for (Stamp word : words) {
            paint(word, format, pcm);
        }
        return new SyntheticSpeech(format, pcm, List.copyOf(words), List.copyOf(phonemes));
    }

    public double seconds() {
        return format.seconds(pcm.length / format.bytesPerFrame());
    }

    /// The bytes between two instants, clamped to what there is.
    public byte[] slice(double fromSeconds, double toSeconds) {
        int from = (int) Math.clamp(format.bytes(format.frames(fromSeconds)), 0L, (long) pcm.length);
        int to = (int) Math.clamp(format.bytes(format.frames(toSeconds)), (long) from, (long) pcm.length);
        return Arrays.copyOfRange(pcm, from, to);
    }

    /// Words that start in the stretch.
    public List<Stamp> wordsIn(double fromSeconds, double toSeconds) {
        return in(words, fromSeconds, toSeconds);
    }

    /// Phonemes that start in the stretch.
    public List<Stamp> phonemesIn(double fromSeconds, double toSeconds) {
        return in(phonemes, fromSeconds, toSeconds);
    }

    private static List<Stamp> in(List<Stamp> stamps, double from, double to) {
        return stamps.stream().filter(s -> s.startSeconds() >= from && s.startSeconds() < to).toList();
    }

    private static void spell(String word, double start, double end, List<Stamp> into) {
        List<String> letters = word.codePoints().filter(Character::isLetterOrDigit).mapToObj(Character::toString)
                .toList();
        double each = (end - start) / Math.max(1, letters.size());
        for (int i = 0; i < letters.size(); i++) {
            into.add(new Stamp(letters.get(i), start + i * each, start + (i + 1) * each));
        }
    }

    /// A voiced burst: a hum with overtones whose loudness rises and falls once per syllable or so.
    private static void paint(Stamp word, PcmFormat format, byte[] pcm) {
        long from = format.frames(word.startSeconds());
        long to = format.frames(word.endSeconds());
        double loudness = 0.35 + 0.4 * ((word.text().hashCode() & 0xFF) / 255.0);
        int syllables = Math.max(1, word.text().length() / 4);
        for (long frame = from; frame < to; frame++) {
            double through = (double) (frame - from) / (to - from);
            double envelope = Math.sin(Math.PI * through)
                    * (0.55 + 0.45 * Math.abs(Math.sin(Math.PI * syllables * through)));
            double phase = 2 * Math.PI * 130 * frame / format.sampleRateHz();
            double hum = 0.6 * Math.sin(phase) + 0.3 * Math.sin(2.01 * phase) + 0.2 * Math.sin(7.1 * phase);
            short sample = (short) Math.round(hum * envelope * loudness * 28_000);
            pcm[(int) (2 * frame)] = (byte) sample;
            pcm[(int) (2 * frame + 1)] = (byte) (sample >> 8);
        }
    }
}
