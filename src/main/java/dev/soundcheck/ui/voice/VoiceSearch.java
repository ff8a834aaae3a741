package dev.soundcheck.ui.voice;

import dev.soundcheck.speech.Voice;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a voice is what was searched for: every term somewhere, whatever its case and accents. Stateless.
final class VoiceSearch {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private VoiceSearch() {}

    static List<String> terms(String search) {
        return SPACE.splitAsStream(fold(search)).filter(term -> !term.isEmpty()).toList();
    }

    static boolean matches(Voice voice, List<String> terms) {
        if (terms.isEmpty()) {
            return true;
        }
        String accent = voice.accent() == null ? "" : voice.accent();
        String all = fold(String.join(" ", voice.name(), voice.tagline(), voice.description(), voice.id(),
                voice.language(), accent));
        return terms.stream().allMatch(all::contains);
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
