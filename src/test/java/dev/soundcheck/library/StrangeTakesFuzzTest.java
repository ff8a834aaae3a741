package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Take;
import dev.soundcheck.testing.Fuzz;
import dev.soundcheck.testing.HostileJson;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.trace.Figures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of strangers, made from good ones by seeded damage: they are refused in a sentence or read as something sane.
@Tag("fuzz")
class StrangeTakesFuzzTest {
    private static final int ROUNDS = 100;

    @TempDir
    Path root;

    private final Kept kept = new Kept();
    private Path session;
    private TakeLibrary here;

    @BeforeEach
    void oneGoodTake() throws LibraryException {
        here = new TakeLibrary(root.resolve("here"), Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES);
        here.open();
        kept.keep(here, kept.take("One two three."));
        session = root.resolve("good.soundcheck");
        SessionFile.save(session, new Session("Hello.", "voice-1", "sonic-3.6", Voices.EIGHT, here.heads(),
                Map.of("lab", "{}")), here);
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(session.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private Path spoilt(Map<String, byte[]> good, HostileJson hostile, Random random) throws IOException {
        List<String> names = new ArrayList<>(good.keySet());
        String victim = names.get(random.nextInt(names.size()));
        Path file = root.resolve("strange.soundcheck");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : good.entrySet()) {
                byte[] bytes = entry.getValue();
                if (entry.getKey().equals(victim)) {
                    bytes = victim.endsWith(".json")
                            ? hostile.of(new String(bytes, StandardCharsets.UTF_8))
                                    .getBytes(StandardCharsets.UTF_8)
                            : damaged(bytes, random);
                }
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(bytes);
            }
        }
        return file;
    }

    private static byte[] damaged(byte[] wav, Random random) {
        byte[] damaged = wav.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            damaged[random.nextInt(Math.min(64, damaged.length))] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    @Test
    void aSessionOfAStrangerIsRefusedOrSane() throws IOException {
        Map<String, byte[]> good = entries();
        TakeLibrary library = new TakeLibrary(root.resolve("library"), Runnable::run,
                TakeLibrary.DEFAULT_BUDGET_BYTES);
        library.open();
        AtomicInteger opened = new AtomicInteger();
        Fuzz.rounds(ROUNDS, random -> {
            Path file = spoilt(good, new HostileJson(random.nextLong()), random);
            try {
                for (TakeHead head : SessionFile.open(file, library).takes()) {
                    sane(head);
                    sane(library.load(head.id()));
                    opened.incrementAndGet();
                }
            } catch (LibraryException refused) {
                assertTrue(refused.notice().sentence().length() < 200, refused.notice().sentence());
            }
        });
        assertTrue(opened.get() > 0, "none was opened");
        assertEquals(List.of("good.soundcheck", "here", "library", "strange.soundcheck"), names(root));
    }

    @Test
    void aLibraryThatSomebodyHasTamperedWithOpens() throws IOException {
        Path folder = root.resolve("here/takes").resolve(here.heads().getFirst().id());
        here.close();
        Map<Path, String> good = new TreeMap<>();
        for (String name : List.of(TakeFolder.HEAD, TakeFolder.TIMELINE, TakeFolder.TRACE)) {
            good.put(folder.resolve(name), Files.readString(folder.resolve(name)));
        }
        Fuzz.rounds(ROUNDS, random -> {
            HostileJson hostile = new HostileJson(random.nextLong());
            Files.createDirectories(folder);
            for (Map.Entry<Path, String> file : good.entrySet()) {
                write(file.getKey(), hostile.of(file.getValue()));
            }
            try (TakeLibrary library = new TakeLibrary(root.resolve("here"), Runnable::run, 1L << 30)) {
                library.open();
                for (TakeHead head : library.heads()) {
                    sane(head);
                    load(library, head);
                }
            }
        });
    }

    private static void load(TakeLibrary library, TakeHead head) {
        try {
            sane(library.load(head.id()));
        } catch (LibraryException refused) {
            assertTrue(refused.notice().sentence().length() < 200);
        }
    }

    @Test
    void aListOfVoicesFromAStrangerIsReadOrLeft() throws IOException {
        Path folder = root.resolve("voices");
        CatalogCache cache = new CatalogCache(folder);
        cache.save("here", Voices.EIGHT, Instant.EPOCH);
        Path file = folder.resolve(names(folder).getFirst());
        String good = Files.readString(file);
        Fuzz.rounds(ROUNDS, random -> {
            write(file, new HostileJson(random.nextLong()).of(good));
            CatalogCache.Kept read = cache.load("here");
            assertTrue(read == null || read.voices().size() <= Voices.EIGHT.size() + 3);
        });
    }

    @Test
    void favouritesOfAStrangerAreReadOrSetAside() throws IOException {
        Path file = root.resolve("favourites.json");
        String good = "{\"favourites\":[{\"id\":\"a\",\"name\":\"Ada\",\"note\":\"x\"}],\"recents\":[\"a\",\"b\"]}";
        Fuzz.rounds(ROUNDS, random -> {
            write(file, new HostileJson(random.nextLong()).of(good));
            VoiceShelf shelf = new VoiceShelf(root, Runnable::run);
            assertTrue(shelf.favorites().values().stream().allMatch(favorite -> favorite.name().length() <= 200));
            assertTrue(shelf.recents().size() <= VoiceShelf.MOST_RECENTS);
        });
    }

    private static void sane(TakeHead head) {
        assertTrue(head.seconds() >= 0 && head.seconds() <= 1e6, () -> "seconds " + head.seconds());
        assertTrue(head.bytes() >= 0 && head.bytes() <= 1L << 33, () -> "bytes " + head.bytes());
        assertTrue(head.title().length() <= 200 && head.excerpt().length() <= 200, "long title or excerpt");
        assertTrue((head.title() + head.excerpt() + head.failure()).chars().noneMatch(c -> c == 0x1b || c == 0x202e),
                "unclean head");
    }

    private static void sane(Take take) {
        take.timeline().words().forEach(word -> assertTrue(!(Math.abs(word.startSeconds()) > 1e6)));
        var _ = Figures.of(take.trace(), take.seconds());
        var _ = take.timeline().litAt(0.5);
    }

    /// Half a pair becomes a question mark.
    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
