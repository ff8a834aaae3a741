package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program's words and figures are the same on every machine.
final class LanguageTest {
    private final Locale machine = Locale.getDefault();
    private final Locale display = Locale.getDefault(Locale.Category.DISPLAY);
    private final Locale format = Locale.getDefault(Locale.Category.FORMAT);

    @AfterEach
    void restore() {
        Locale.setDefault(machine);
        Locale.setDefault(Locale.Category.DISPLAY, display);
        Locale.setDefault(Locale.Category.FORMAT, format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR", "tr-TR", "de-DE", "ja-JP"})
    void whatJavaBringsIsEnglishWithLatinDigits(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        Main.settleLanguage();
        assertEquals("WARNING", Level.WARNING.getLocalizedName());
        assertEquals("1234.5", NumberFormat.getInstance(Locale.getDefault(Locale.Category.FORMAT)).format(1234.5)
                .replace(",", ""));
    }
}
