package dev.soundcheck.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"sk_car_x1", " sk_car_x1\r\n", "\"sk_car_x1\"", "'sk_car_x1'", "“sk_car_x1”", "`sk_car_x1`",
            "\uFEFFsk_car_x1", "Bearer sk_car_x1", "bearer  sk_car_x1", "\"Bearer sk_car_x1\"", " \" 'sk_car_x1' \" ",
            "sk_car_x1\u00A0", "\u200Bsk_car_x1\u200B", "\u2068sk_car_x1\u2069", "Bearer\u00A0sk_car_x1",
            "«sk_car_x1»"})
    void whatWasCopiedWithAKeyIsNoPartOfIt(String copied) {
        assertEquals("sk_car_x1", new ApiKey(copied).reveal());
        assertEquals("sk_car_x1", Objects.requireNonNull(ApiKey.orNull(copied)).reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "''", "\uFEFF", "\r\n", "\u00A0\u200B"})
    void withoutLettersThereIsNoKey(String copied) {
        assertNull(ApiKey.orNull(copied));
    }

    @Test
    void itIsNotShown() {
        assertEquals("ApiKey[redacted]", new ApiKey("sk_car_x1").toString());
    }
}
