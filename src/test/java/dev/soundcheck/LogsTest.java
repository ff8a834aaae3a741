package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void aPercentSignInTheFoldersNameIsNoPattern(@TempDir Path home) throws IOException {
        Path folder = home.resolve("100%t of %h");
        Logs.Late log = new Logs.Late(folder);
        log.publish(new LogRecord(Level.WARNING, "a line"));
        log.close();
        assertTrue(Files.readString(folder.resolve("soundcheck.0.log")).contains("a line"));
    }
}
