package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    @TempDir
    Path folder;

    private static TakeHead head(String voice) {
        return new TakeHead("00007-x", "u", 7, Instant.parse("2026-11-22T14:03:09Z"), Endpoint.SSE, false, "v", voice,
                "sonic-3.6", "Hello there, listener.", "k", 1.5, 10, TakeState.DONE, null, false, false, Review.NONE);
    }

    @ParameterizedTest
    @CsvSource({"{voice}_{model}_{time},Ada_sonic-3.6_2026-11-22_14-03-09", "{number} {endpoint},007 sse",
            "{text},'Hello there, listener'", "{nope}-{voice},{nope}-Ada", "plain,plain", "{voice,{voice"})
    void thePatternIsFilledIn(String pattern, String name) {
        assertEquals(name, FileNames.of(head("Ada"), pattern, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "C:\\Windows\\x", "a/b", "a:b", "nul", "CON.txt", "...", "", " ",
            "\u0000",
            "a\nb", "\u202Eexe.wav", "COM1",
            "a name that is much longer than any file system would like it to be, and which for that reason has to be cut"})
    void noVoiceIsCalledAnythingDangerous(String voice) {
        String name = FileNames.of(head(voice), "{voice}", ZoneOffset.UTC);
        assertFalse(name.isBlank());
        assertTrue(name.length() <= 101);
        assertTrue(name.chars().noneMatch(c -> c < 32 || "<>:\"/\\|?*\u202E".indexOf(c) >= 0), name);
        assertFalse(List.of("nul", "con.txt", "com1", ".", "..").contains(name.toLowerCase(java.util.Locale.ROOT)));
        assertEquals(folder, folder.resolve(name + ".wav").normalize().getParent());
    }

    /// A file system counts bytes: a letter of Japanese has three.
    @Test
    void aLongNameInAnyScriptFitsWithEndingAndNumber() {
        String name = FileNames.safe("声".repeat(5_000));
        assertTrue((name + " (12345).soundcheck").getBytes(StandardCharsets.UTF_8).length <= 255, name);
        assertEquals(name, FileNames.safe(name));
    }
}
