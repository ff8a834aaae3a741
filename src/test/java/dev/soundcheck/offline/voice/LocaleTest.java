package dev.soundcheck.offline.voice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.speech.Stamp;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The voices speak English whatever the machine's language is. MaryTTS writes its own numbers by the format locale, which
/// `Main` sets, and lower case by the other.
class LocaleTest {
    private static final String TEXT = "IN ILLINOIS it is 100 % of $5.50, the 2nd at http://a.b/c1. Is it 42?";

    private final Locale machine = Locale.getDefault();
    private final Locale format = Locale.getDefault(Locale.Category.FORMAT);

    @AfterEach
    void restore() {
        Locale.setDefault(machine);
        Locale.setDefault(Locale.Category.FORMAT, format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "hi-IN-u-nu-deva", "tr-TR", "de-DE",
            "th-TH-u-ca-buddhist-nu-thai"})
    void theSameSoundComesInEveryLocale(String tag) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Loaded.Spoken plain = Loaded.speak(TEXT);
        Locale.setDefault(Locale.forLanguageTag(tag));
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        Loaded.Spoken there = Loaded.speak(TEXT);
        assertEquals(plain.phonemes.stream().map(Stamp::text).toList(),
                there.phonemes.stream().map(Stamp::text).toList());
        assertEquals(plain.words, there.words);
        assertArrayEquals(plain.samples(), there.samples());
    }
}
