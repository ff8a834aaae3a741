package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCommandTest {
    @TempDir
    Path folder;
    private final FakeToolbox toolbox = new FakeToolbox();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path har = Path.of("");

    @BeforeEach
    void make() throws IOException {
        har = Files.writeString(folder.resolve("a.har"), "{}");
    }

    private int run(String... args) {
        return Commands.run(toolbox, new Streams(InputStream.nullInputStream(), new ByteArrayOutputStream(), err), args);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void theWindowOpensAsItWasLeftWithTheFiles() throws IOException {
        Path session = Files.writeString(folder.resolve("B.SOUNDCHECK"), "");
        assertEquals(0, run("open", har.toString(), session.toString()));
        assertEquals(WindowOptions.of(List.of(har, session)), toolbox.window);
    }

    @Test
    void aFileThatIsNotThereIsASentenceAndOpensNothing() {
        Path gone = folder.resolve("gone.har");
        assertEquals(1, run("open", gone.toString()));
        assertEquals("soundcheck: " + gone + " cannot be read. See whether it is there and may be read.", said());
        assertNull(toolbox.window);
    }

    @Test
    void aFileOfAnotherKindIsWrongUsage() {
        assertEquals(2, run("open", folder.resolve("a.txt").toString()));
        assertNull(toolbox.window);
    }

    @Test
    void withoutADisplayThereIsAnotherWay() {
        toolbox.screen = Toolbox.Screen.NONE;
        assertEquals(1, run("open", har.toString()));
        assertEquals("soundcheck: there is no display here to open a window on. "
                + "soundcheck har FILE lists a HAR without one.", said());
    }
}
