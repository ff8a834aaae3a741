package dev.soundcheck.ui.voice;

import dev.soundcheck.speech.Voice;
import org.jspecify.annotations.Nullable;

/// The genders a catalogue knows, as chips.
public enum Gender {
    FEMININE("feminine", "Feminine"), MASCULINE("masculine", "Masculine"), NEUTRAL("gender_neutral", "Neutral");

    private final String id;
    private final String title;

    Gender(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String title() {
        return title;
    }

    boolean matches(Voice voice) {
        return id.equals(voice.gender());
    }

    static @Nullable Gender of(Voice voice) {
        for (Gender gender : values()) {
            if (gender.matches(voice)) {
                return gender;
            }
        }
        return null;
    }
}
