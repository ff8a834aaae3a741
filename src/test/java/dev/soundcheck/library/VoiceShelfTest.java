package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.testing.Voices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceShelfTest {
    @TempDir
    Path folder;

    private VoiceShelf shelf() {
        return new VoiceShelf(folder, Runnable::run);
    }

    @Test
    void favoritesKeepNameAndNoteForVoicesThatMayGo() {
        VoiceShelf shelf = shelf();
        shelf.star("v1", "Ada");
        shelf.star("v2", "Basalt");
        shelf.note("v1", "for support calls");
        shelf.unstar("v2");
        shelf.note("v2", "nobody listens");
        assertEquals(Map.of("v1", new VoiceShelf.Favorite("Ada", "for support calls")), shelf().favorites());
        assertTrue(shelf().isFavorite("v1"));
        assertFalse(shelf().isFavorite("v2"));
    }

    @Test
    void favoritesThatCannotBeSavedAreToldOnce() throws IOException {
        Path home = Files.writeString(folder.resolve("home"), "a file in place of the folder");
        VoiceShelf shelf = new VoiceShelf(home, Runnable::run);
        List<String> told = new ArrayList<>();
        shelf.onUnsaved(told::add);
        shelf.used("v0");
        assertEquals(List.of(), told, "nobody chose to keep what was used last");
        shelf.star("v1", "Ada");
        shelf.star("v2", "Basalt");
        assertEquals(List.of("Your favorite voices could not be written: a file is where a folder should be."
                + " They hold until the window closes."), told);
        assertTrue(shelf.isFavorite("v2"));
    }

    @Test
    void recentsHoldEachVoiceOnceAndTheLastFirst() {
        VoiceShelf shelf = shelf();
        List.of("a", "b", "a", "c", "c").forEach(shelf::used);
        assertEquals(List.of("c", "a", "b"), shelf().recents());
        for (int i = 0; i < 30; i++) {
            shelf.used("v" + i);
        }
        assertEquals(VoiceShelf.MOST_RECENTS, shelf().recents().size());
        assertEquals("v29", shelf().recents().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"favourites\":[1]}", "{\"recents\":[{}]}"})
    void aBrokenFileIsSetAside(String broken) throws IOException {
        Files.writeString(folder.resolve("favourites.json"), broken);
        assertEquals(Map.of(), shelf().favorites());
        assertEquals(broken, Files.readString(folder.resolve("favourites.broken.json")));
    }

    @Test
    void theCatalogIsKeptByPlaceWithItsDateAndWithoutPreviewAddresses() throws IOException {
        CatalogCache cache = new CatalogCache(folder);
        Instant at = Instant.parse("2026-11-20T10:00:00Z");
        Voice signed = new Voice("v", "Võro", "d", "t", "en", "feminine", "irish", true, "https://x/?sig=s3cr3t");
        cache.save("https://api.example", List.of(signed), at);
        cache.save("offline", Voices.EIGHT, at);
        assertEquals(new CatalogCache.Kept(List.of(new Voice("v", "Võro", "d", "t", "en", "feminine", "irish", true,
                null)), at), cache.load("https://api.example"));
        assertEquals(new CatalogCache.Kept(Voices.EIGHT, at), cache.load("offline"));
        assertNull(cache.load("elsewhere"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertFalse(Files.readString(file).contains("s3cr3t"));
            }
        }
    }

    @Test
    void aBrokenCatalogIsNoCatalog() throws IOException {
        CatalogCache cache = new CatalogCache(folder);
        cache.save("offline", Voices.EIGHT, Instant.EPOCH);
        try (Stream<Path> files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), "{\"voices\":[{}],\"savedAt\":\"x\"}");
        }
        assertNull(cache.load("offline"));
    }

    @Test
    void twoWindowsKeepEachOthersStarsAndNotes() {
        VoiceShelf first = new VoiceShelf(folder, Runnable::run);
        first.star("v1", "Ada");
        VoiceShelf second = new VoiceShelf(folder, Runnable::run);
        first.star("v2", "Basalt");
        second.note("v1", "calm");
        second.used("v3");
        first.unstar("v2");
        first.star("v4", "Cobalt");

        VoiceShelf next = new VoiceShelf(folder, Runnable::run);
        assertEquals(Map.of("v1", new VoiceShelf.Favorite("Ada", "calm"), "v4", new VoiceShelf.Favorite("Cobalt", "")),
                next.favorites());
        assertEquals(List.of("v3"), next.recents());
    }

    @Test
    void twoWindowsWithANoteOnOneVoiceLeaveOneFavorite() throws IOException {
        VoiceShelf first = shelf();
        first.star("v1", "Ada");
        VoiceShelf second = shelf();
        first.note("v1", "calm");
        second.note("v1", "warm");

        assertEquals(Map.of("v1", new VoiceShelf.Favorite("Ada", "warm")), shelf().favorites());
        String kept = Files.readString(folder.resolve("favourites.json"));
        assertFalse(kept.contains("calm"), kept);
    }
}
