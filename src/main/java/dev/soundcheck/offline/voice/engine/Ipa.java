package dev.soundcheck.offline.voice.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /// How a dictionary may write what this voice has: other letters of the alphabet for the same sounds.
    private static final Map<String, String> SPELLINGS = Map.ofEntries(Map.entry("r", "r"), Map.entry("g", "g"),
            Map.entry("ɾ", "t"), Map.entry("ɚ", "r="), Map.entry("ɜ", "r="), Map.entry("ɒ", "A"), Map.entry("a", "A"),
            Map.entry("e", "EI"), Map.entry("o", "@U"), Map.entry("əʊ", "@U"), Map.entry("ɐ", "V"),
            Map.entry("ɫ", "l"), Map.entry("y", "j"), Map.entry("x", "k"));
    private static final Map<String, String> NAMES = SYMBOLS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final Map<Character, String> STRESS = Map.of('ˈ', "'", '\'', "'", 'ˌ', ",");

    private Ipa() {}

    /// The engine's names of one written phoneme, its stress before it; none where this voice cannot say it.
    static List<String> sampa(String symbol) {
        String bare = symbol.replaceAll("[ˈˌ'ːˑ\\d]", "");
        String name = NAMES.getOrDefault(bare, SPELLINGS.get(bare));
        if (name == null) {
            return List.of();
        }
        String stress = symbol.isEmpty() ? null : STRESS.get(symbol.charAt(0));
        return stress == null ? List.of(name) : List.of(stress, name);
    }

    /// The IPA symbol; a name that is not in the voice's phoneme set stays as it is.
    static String of(String sampa) {
        return SYMBOLS.getOrDefault(sampa, sampa);
    }
}
