package dev.soundcheck.library;

import dev.soundcheck.testing.Voices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Two machines with libraries of their own, and a session file between them.
abstract class SessionCase {
    @TempDir
    Path root;

    final Kept kept = new Kept();
    Path file;
    TakeLibrary here;
    TakeLibrary elsewhere;

    @BeforeEach
    void twoMachines() {
        file = root.resolve("demo.soundcheck");
        here = new TakeLibrary(root.resolve("here"), Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES);
        elsewhere = new TakeLibrary(root.resolve("elsewhere"), Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES);
        here.open();
        elsewhere.open();
    }

    Session session() {
        return new Session("Hello, \"you\".", "voice-1", "sonic-3.6", Voices.EIGHT, here.heads(),
                Map.of("Monday", "{\"runs\":3}"));
    }

    Map<String, byte[]> unzipped() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
