package dev.soundcheck.ui.voice;

import dev.soundcheck.speech.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the window says about a voice. Stateless.
final class VoiceText {
    private VoiceText() {}

    /// Its tagline, or the description where it has none.
    static String line(Voice voice) {
        return voice.tagline().isBlank() ? voice.description() : voice.tagline();
    }

    /// At most three.
    static List<String> chips(Voice voice) {
        List<String> chips = new ArrayList<>();
        Gender gender = Gender.of(voice);
        if (gender != null) {
            chips.add(gender.title());
        }
        if (!voice.language().isEmpty()) {
            chips.add(voice.language());
        }
        if (voice.owned()) {
            chips.add("yours");
        }
        return chips;
    }

    /// A language as people call it, with its code.
    static String language(String code) {
        return Locale.forLanguageTag(code).getDisplayName(Locale.ENGLISH) + " (" + code + ")";
    }
}
