package dev.soundcheck.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999", "\"5\"", "null", "[]", "{}"})
    void whatIsNoFiniteNumberCountsAsMissing(String value) {
        JsonObject json = JsonFields.parse("{\"x\":" + value + "}");
        assertEquals(7, JsonFields.number(json, "x", 7));
        assertEquals(7, JsonFields.integer(json, "x", 7));
        assertThrows(JsonParseException.class, () -> JsonFields.number(json, "x"));
    }

    @Test
    void aTextWithTooManyValuesIsNotParsed() {
        assertThrows(JsonParseException.class,
                () -> JsonFields.parse("{\"x\":[" + "0,".repeat(JsonFields.MOST_VALUES) + "0]}"));
    }

    @Test
    void aTextThatIsNestedWithoutEndIsRefused() {
        assertThrows(JsonParseException.class, () -> JsonFields.parse("{\"x\":" + "[".repeat(1_000_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{", "{\"a\":", "null", "\u0000"})
    void whatIsNoObjectIsAParseException(String text) {
        assertThrows(JsonParseException.class, () -> JsonFields.parse(text));
    }

    @Test
    void aRawClockValueKeepsItsLastDigit() {
        assertEquals(9_007_199_254_740_993L, JsonFields.whole(JsonFields.parse("{\"x\":9007199254740993}"), "x", 0));
    }
}
