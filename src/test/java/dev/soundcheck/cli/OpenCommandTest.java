package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenCommandTest {
    private final FakeToolbox toolbox = new FakeToolbox();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"a.soundcheck", "b.HAR", "c.wav"})
    void theWindowGetsTheWholePath(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "");
        assertEquals(0, run(file.toString()));
        assertEquals(file.toRealPath(), toolbox.opened);
    }

    @Test
    void aFileWithoutACommandIsOpenedToo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.soundcheck"), "");
        assertEquals(0, Commands.run(toolbox, new Streams(InputStream.nullInputStream(),
                OutputStream.nullOutputStream(), err), file.toString()));
        assertEquals(file.toRealPath(), toolbox.opened);
    }

    @Test
    void whatCannotBeOpenedIsSaidInTheTerminal() {
        assertEquals(1, run(folder.resolve("gone.har").toString()));
        assertEquals("soundcheck: " + folder.resolve("gone.har") + ": there is no such folder or file.\n", said());
        assertNull(toolbox.opened);
    }

    @Test
    void anotherKindOfFileIsWrongUsage() throws IOException {
        assertEquals(2, run(Files.writeString(folder.resolve("a.mp3"), "").toString()));
        assertTrue(said().contains("It takes .soundcheck, .har, .wav."), said());
    }

    @Test
    void withoutADisplayTheHarCommandIsNamed() throws IOException {
        toolbox.screen = Toolbox.Screen.NONE;
        assertEquals(1, run(Files.writeString(folder.resolve("a.har"), "").toString()));
        assertTrue(said().startsWith("soundcheck: there is no display here. 'soundcheck har "), said());
    }

    private int run(String file) {
        return Commands.run(toolbox, new Streams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err),
                "open", file);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
