package dev.soundcheck.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfCharactersTest {
    @ParameterizedTest
    @CsvSource({"a\uD83C, a\\ud83c", "\uDF89b, \\udf89b", "\uD83C\uD83C\uDF89, \\ud83c\uD83C\uDF89",
            "\uDF89\uD83C, \\udf89\\ud83c"})
    void eachHalfBecomesItsEscapeAndWholeCharactersStay(String json, String escaped) {
        assertEquals(escaped, HalfCharacters.escaped(json));
    }

    @Test
    void textWithoutAHalfIsHandedBackAsItIs() {
        String json = "{\"transcript\":\"🎉 שלום\"}";

        assertSame(json, HalfCharacters.escaped(json));
    }
}
