package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.soundcheck.files.FileTree;
import dev.soundcheck.testing.Voices;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sessions that meet a take that went away, a full disk, or a broken part beside good takes.
class SessionTroubleTest extends SessionCase {
    private Session session(Map<String, String> labs) {
        return new Session("Hello.", "voice-1", "sonic-3.6", Voices.EIGHT, here.heads(), labs);
    }

    private void saveOne() throws LibraryException {
        kept.keep(here, kept.take("One."));
        SessionFile.save(file, session(Map.of()), here);
    }

    /// Changes one text of the file.
    private void tamper(String ending, UnaryOperator<String> change) throws IOException {
        Path changed = root.resolve("changed");
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream from = new ZipInputStream(in);
                OutputStream out = Files.newOutputStream(changed);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] bytes = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().endsWith(ending)
                        ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : bytes);
            }
        }
        Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private String refusal() {
        return assertThrows(LibraryException.class, () -> SessionFile.open(file, elsewhere)).notice().line();
    }

    @Test
    void aTakeThatWasDeletedMeanwhileIsNotNamedAndTheFileOpens() throws LibraryException {
        kept.keep(here, kept.take("One."));
        kept.keep(here, kept.take("Two."));
        Session stale = session(Map.of());
        here.delete(here.heads().getFirst().id());
        assertEquals(1, SessionFile.save(file, stale, here).takes().size());
        assertEquals(List.of("Two."),
                SessionFile.open(file, elsewhere).takes().stream().map(TakeHead::excerpt).toList());
    }

    @Test
    void aLabThatCouldNotBeOpenedAgainIsLeftOut() throws LibraryException {
        var limits = new SessionUnzip.Limits(100, 1 << 20, 5_000, 1 << 20, 50, 1 << 20);
        Session saved = SessionFile.save(file, session(Map.of("large", " ".repeat(5_001), "small", "{}")), here,
                limits);
        assertEquals(Map.of("small", "{}"), saved.labs());
        assertEquals(Map.of("small", "{}"), SessionFile.open(file, elsewhere, limits).labs());
    }

    @Test
    void brokenVoicesBesideGoodTakesLeaveNothingBehind() throws LibraryException, IOException {
        saveOne();
        tamper("session.json", json -> json.replaceAll("\"voices\": \\[", "\"voices\": [1,"));
        assertEquals("demo.soundcheck is damaged, or is not a session file. Nothing was taken from it.", refusal());
        assertEquals(List.of(), elsewhere.heads());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[1,2]", "\"x\"", "1e999"})
    void aTraceThatMakesNoSenseIsRefused(String element) throws LibraryException, IOException {
        saveOne();
        tamper("trace.json", json -> json.replaceAll("\"wordMessagesMs\":\\[", "\"wordMessagesMs\":[" + element + ","));
        assertEquals("demo.soundcheck is damaged, or is not a session file. Nothing was taken from it.", refusal());
    }

    @Test
    void aDiskThatTakesNothingIsNotCalledADamagedFile() throws LibraryException, IOException {
        saveOne();
        elsewhere.close();
        FileTree.delete(root.resolve("elsewhere"));
        Files.writeString(root.resolve("elsewhere"), "no folder any more");
        assertEquals("demo.soundcheck could not be unpacked onto this disk. "
                + "Nothing was taken from it; check whether the disk is full.", refusal());
    }

    @Test
    void aShelfThatTakesNoMoreIsNotCalledADamagedFile() throws LibraryException, IOException {
        saveOne();
        FileTree.delete(root.resolve("elsewhere/takes"));
        Files.writeString(root.resolve("elsewhere/takes"), "no folder any more");
        assertEquals("demo.soundcheck could not be unpacked onto this disk. "
                + "Nothing was taken from it; check whether the disk is full.", refusal());
    }
}
