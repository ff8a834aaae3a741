package dev.soundcheck.offline.voice;

import java.util.Map;

/// The phonemes of MaryTTS's US English, from its SAMPA names to the IPA symbols the wire speaks. Immutable.
final class Ipa {
    private static final Map<String, String> SYMBOLS = Map.ofEntries(Map.entry("A", "ɑ"), Map.entry("O", "ɔ"),
            Map.entry("u", "u"), Map.entry("i", "i"), Map.entry("{", "æ"), Map.entry("V", "ʌ"), Map.entry("E", "ɛ"),
            Map.entry("I", "ɪ"), Map.entry("U", "ʊ"), Map.entry("@", "ə"), Map.entry("r=", "ɝ"),
            Map.entry("aU", "aʊ"), Map.entry("OI", "ɔɪ"), Map.entry("@U", "oʊ"), Map.entry("EI", "eɪ"),
            Map.entry("AI", "aɪ"), Map.entry("p", "p"), Map.entry("t", "t"), Map.entry("k", "k"), Map.entry("b", "b"),
            Map.entry("d", "d"), Map.entry("g", "ɡ"), Map.entry("tS", "tʃ"), Map.entry("dZ", "dʒ"),
            Map.entry("f", "f"), Map.entry("v", "v"), Map.entry("T", "θ"), Map.entry("D", "ð"), Map.entry("s", "s"),
            Map.entry("z", "z"), Map.entry("S", "ʃ"), Map.entry("Z", "ʒ"), Map.entry("h", "h"), Map.entry("l", "l"),
            Map.entry("m", "m"), Map.entry("n", "n"), Map.entry("N", "ŋ"), Map.entry("r", "ɹ"), Map.entry("w", "w"),
            Map.entry("j", "j"));

    private Ipa() {}

    /// The IPA symbol; a name that is not in the voice's phoneme set stays as it is.
    static String of(String sampa) {
        return SYMBOLS.getOrDefault(sampa, sampa);
    }
}
