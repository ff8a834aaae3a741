package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogsTest {
    @ParameterizedTest
    @ValueSource(strings = {"sk_car_abcDEF123", "Authorization: Bearer abc.def-ghi", "eyJhbGciOi.eyJncmFudHMi.c2ln"})
    void whatLooksLikeACredentialIsNotWritten(String secret) {
        LogRecord event = new LogRecord(Level.WARNING, "refused " + secret + " today");
        event.setThrown(new IllegalStateException("with " + secret));
        String written = new Logs.Redacting().format(event);
        String core = secret.replace("Authorization: Bearer ", "");
        assertFalse(written.contains(core), written);
        assertEquals(2, written.split("\\[hidden]", -1).length - 1, written);
    }
}
