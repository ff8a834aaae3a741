package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Session files that are damaged, or made to do damage.
class HostileSessionTest extends SessionCase {
    private static final String INDEX = "{\"format\":\"soundcheck-session\",\"version\":1,\"takes\":[]}";

    private void zip(Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// All files below the root with their sizes.
    private Map<String, Long> disk() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                files.put(root.relativize(path).toString(), Files.isDirectory(path) ? -1 : Files.size(path));
            }
        }
        return files;
    }

    private void refused(SessionUnzip.Limits limits) throws IOException {
        Map<String, Long> before = disk();
        LibraryException refusal = assertThrows(LibraryException.class,
                () -> SessionFile.open(file, elsewhere, limits));
        assertEquals("demo.soundcheck is damaged, or is not a session file. Nothing was taken from it.",
                refusal.notice().line());
        assertEquals(before, disk());
        assertEquals(List.of(), elsewhere.heads());
    }

    private void refused() throws IOException {
        refused(SessionUnzip.Limits.DEFAULT);
    }

    @Test
    void aSessionOfANewerVersionIsNamedAsSuch() throws IOException {
        zip(Map.of("session.json", utf8(INDEX.replace(":1,", ":2,"))));
        LibraryException newer = assertThrows(LibraryException.class, () -> SessionFile.open(file, elsewhere));
        assertEquals("This session was saved by a newer Soundcheck. Update Soundcheck to open it.",
                newer.notice().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.json", "takes/../../evil.json", "/etc/evil", "..\\evil.json", "C:\\evil.json",
            "labs/../../../evil.json", "takes/a/../../../sound.wav", ".."})
    void aNameThatClimbsOutIsRefusedAndNothingIsWritten(String name) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("session.json", utf8(INDEX));
        entries.put(name, utf8("{}"));
        zip(entries);
        refused();
    }

    @Test
    void anEntryOfAnUnknownNameIsSkipped() throws IOException, LibraryException {
        zip(Map.of("session.json", utf8(INDEX), "later/thing.bin", new byte[10], "takes/x/evil.sh", new byte[10]));
        assertEquals(List.of(), SessionFile.open(file, elsewhere).takes());
        assertFalse(disk().keySet().stream().anyMatch(name -> name.contains("evil") || name.contains("thing")));
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheDisk() throws IOException {
        zip(Map.of("session.json", utf8(INDEX), "takes/a/sound.wav", new byte[8 << 20]));
        refused(new SessionUnzip.Limits(100, 1L << 30, 1 << 20, 1 << 20, 50, 1 << 20));
    }

    @Test
    void aBombInASkippedEntryIsRefusedToo() throws IOException {
        zip(Map.of("session.json", utf8(INDEX), "other.bin", new byte[8 << 20]));
        refused(new SessionUnzip.Limits(100, 1L << 30, 1 << 20, 1 << 20, 50, 1 << 20));
    }

    @Test
    void jsonThatIsTooLargeIsRefused() throws IOException {
        zip(Map.of("session.json", utf8(INDEX + " ".repeat(2000))));
        refused(new SessionUnzip.Limits(100, 1 << 20, 1000, 1 << 20, 50, 1 << 20));
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("session.json", utf8(INDEX));
        for (int i = 0; i < 200; i++) {
            entries.put("x" + i, new byte[0]);
        }
        zip(entries);
        refused(new SessionUnzip.Limits(100, 1 << 20, 1 << 20, 1 << 20, 50, 1 << 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"format\":\"other\",\"version\":1}",
            "{\"format\":\"soundcheck-session\"}", "{\"format\":\"soundcheck-session\",\"version\":-3}",
            "{\"format\":\"soundcheck-session\",\"version\":1e999}",
            "{\"format\":\"soundcheck-session\",\"version\":1,\"takes\":[\"gone\"]}",
            "{\"format\":\"soundcheck-session\",\"version\":1,\"takes\":[{\"a\":1}]}",
            "{\"format\":\"soundcheck-session\",\"version\":1,\"takes\":[\"../..\"]}",
            "{\"format\":\"soundcheck-session\",\"version\":1,\"voices\":[1]}"})
    void anIndexThatMakesNoSenseIsRefused(String index) throws IOException {
        zip(Map.of("session.json", utf8(index)));
        refused();
    }

    @Test
    void jsonNestedWithoutEndIsRefused() throws IOException {
        zip(Map.of("session.json", utf8("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))));
        refused();
    }

    @Test
    void noZipAtAllIsRefused() throws IOException {
        Files.write(file, new byte[5000]);
        refused();
        Files.write(file, new byte[0]);
        refused();
    }

    @Test
    void aFileCutAnywhereIsRefusedOrWhole() throws IOException, LibraryException {
        kept.keep(here, kept.take("A short one."));
        SessionFile.save(file, session(), here);
        byte[] whole = Files.readAllBytes(file);
        int content = whole.length - 1000;
        for (int length = 10; length < content; length += content / 25) {
            Files.write(file, Arrays.copyOf(whole, length));
            refused();
        }
    }

    @Test
    void aTakeWhoseSoundOrWordsWereTamperedWithIsRefused() throws IOException, LibraryException {
        kept.keep(here, kept.take("A short one."));
        SessionFile.save(file, session(), here);
        Map<String, byte[]> good = unzipped();
        for (String name : good.keySet()) {
            if (!name.equals("session.json") && !name.startsWith("labs/")) {
                Map<String, byte[]> bad = new LinkedHashMap<>(good);
                bad.put(name, utf8("\"not what it was\""));
                zip(bad);
                refused();
            }
        }
    }

    @Test
    void flippedBytesNeverEscapeAsAnythingButARefusal() throws IOException, LibraryException {
        kept.keep(here, kept.take("A."));
        SessionFile.save(file, session(), here);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(9);
        int refusals = 0;
        for (int round = 0; round < 60; round++) {
            byte[] bad = whole.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, bad);
            try {
                SessionFile.open(file, elsewhere);
            } catch (LibraryException e) {
                refusals++;
            }
        }
        assertTrue(refusals > 40, "refused " + refusals);
        assertTrue(elsewhere.heads().size() <= 1);
    }
}
