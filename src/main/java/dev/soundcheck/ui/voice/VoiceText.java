package dev.soundcheck.ui.voice;

import dev.soundcheck.audition.Languages;
import dev.soundcheck.speech.voice.Voice;
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
        String gender = voice.gender();
        if (gender != null) {
            chips.add(trait(gender));
        }
        if (!voice.language().isEmpty()) {
            chips.add(Languages.name(voice.language()));
        }
        if (voice.accent() != null && chips.size() < 3) {
            chips.add(trait(voice.accent()));
        } else if (voice.owned()) {
            chips.add("yours");
        }
        return chips;
    }

    /// A catalog id such as `gender_neutral`, as people write it.
    static String trait(String id) {
        String words = id.replace("gender_", "").replace('_', ' ').replace('-', ' ');
        return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// A language as people call it, with its code.
    static String language(String code) {
        return Locale.forLanguageTag(code).getDisplayName(Locale.ENGLISH) + " (" + code + ")";
    }
}
