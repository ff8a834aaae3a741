package dev.soundcheck.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @TempDir
    Path folder;

    /// Windows editors call the last two "Unicode".
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void textWithAMarkIsReadInItsOwnEncoding(String encoding) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), "\uFEFFGrüße 声\r\n".getBytes(Charset.forName(encoding)));
        assertEquals("Grüße 声\r\n", PlainText.read(file, 100));
    }

    @Test
    void withoutAMarkItIsUtf8() throws IOException {
        assertEquals("Grüße", PlainText.decode("Grüße".getBytes(StandardCharsets.UTF_8)));
        assertEquals("", PlainText.decode(new byte[0]));
    }

    @Test
    void whatIsNoTextIsRefused() {
        byte[] loneSurrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
        assertThrows(CharacterCodingException.class, () -> PlainText.decode(loneSurrogate));
        assertThrows(CharacterCodingException.class, () -> PlainText.decode(new byte[]{'a', 0, 'b'}));
        assertThrows(CharacterCodingException.class,
                () -> PlainText.decode("Grüße".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aLinkIsFollowedBecauseAPersonNamedIt() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "One.");
        assertEquals("One.", PlainText.read(Files.createSymbolicLink(folder.resolve("b.txt"), file), 100));
    }

    @Test
    void aFileThatIsLargerThanAllowedIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "12345");
        assertEquals("12345", PlainText.read(file, 5));
        FileSystemException refused = assertThrows(FileSystemException.class, () -> PlainText.read(file, 4));
        assertEquals("larger than 4 bytes", refused.getReason());
    }
}
