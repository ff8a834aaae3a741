package dev.soundcheck.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.soundcheck.settings.SystemSettings.LogDetail;
import dev.soundcheck.testing.HostileJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    @TempDir
    Path folder;
    private final ScheduledExecutorService io = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stopIo() {
        io.shutdownNow();
    }

    @Test
    void whatWasChangedIsThereAfterTheNextStart() {
        try (SettingsStore store = new SettingsStore(folder, io)) {
            store.update(s -> s.withTheme(Settings.Theme.DARK).withText("Grüße, 世界").withVoice("v1"));
        }
        Settings again = new SettingsStore(folder, io).settings();
        assertEquals(
                Settings.DEFAULT.withTheme(Settings.Theme.DARK).withText("Grüße, 世界").withVoice("v1"), again);
    }

    @Test
    void whatTheSystemIsUsedForIsKeptWithoutDoubles() {
        SystemSettings system = new SystemSettings(LogDetail.DETAILED, List.of("https://a:443"),
                List.of("/x", "/y", "/x"));
        try (SettingsStore store = new SettingsStore(folder, io)) {
            store.update(s -> s.withSystem(system));
        }
        SystemSettings again = new SettingsStore(folder, io).settings().system();
        assertEquals(new SystemSettings(LogDetail.DETAILED, List.of("https://a:443"), List.of("/x", "/y")), again);
    }

    @Test
    void thePlaceOfTheWindowComesBackAsItWas() {
        WindowPlace place = new WindowPlace(-40, 12.5, 1200, 800, true);
        try (SettingsStore store = new SettingsStore(folder, io)) {
            store.update(s -> s.withLook(s.look().withPlace(place)));
        }
        assertEquals(place, new SettingsStore(folder, io).settings().look().place());
    }

    @Test
    void settingsThatCannotBeSavedAreToldOnceUntilTheyCanBe() throws IOException {
        Path home = Files.writeString(folder.resolve("home"), "a file in place of the folder");
        List<String> told = new ArrayList<>();
        SettingsStore store = new SettingsStore(home, io);
        store.onUnsaved(told::add);
        store.update(s -> s.withText("one"));
        store.close();
        store.close();
        assertEquals(List.of("Your settings could not be written: a file is where a folder should be."
                + " They hold until the window closes."), told);
        assertEquals("one", store.settings().text());

        Files.delete(home);
        store.close();
        assertEquals("one", new SettingsStore(home, io).settings().text());
        assertEquals(1, told.size());
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        assertEquals(Settings.DEFAULT, new SettingsStore(folder, io).settings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"theme\":{\"a\":1"})
    void aBrokenFileMeansDefaultsAndIsSetAside(String broken) throws IOException {
        Files.writeString(folder.resolve("settings.json"), broken);
        assertEquals(Settings.DEFAULT, new SettingsStore(folder, io).settings());
        assertEquals(broken, Files.readString(folder.resolve("settings.broken.json")));
    }

    @Test
    void anUnknownConstantTakesItsDefaultAndSparesTheRest() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\":\"SEPIA\",\"text\":\"kept\",\"later\":[1]}");
        assertEquals(Settings.DEFAULT.withText("kept"), new SettingsStore(folder, io).settings());
    }

    @Test
    void soundWireAndBudgetComeBackAsTheyWere() {
        SoundSettings sound = new SoundSettings("Headphones [plughw:1,0]", Map.of("Headphones [plughw:1,0]", 180), 400,
                SoundSettings.DeviceLoss.PAUSE, 0.35, true, 1.25);
        Settings chosen = Settings.DEFAULT.withSound(sound)
                .withWire(new WireSettings("2025-04-16", true)).withTakesBudget(5L << 30);
        try (SettingsStore store = new SettingsStore(folder, io)) {
            store.update(_ -> chosen);
        }
        assertEquals(chosen, new SettingsStore(folder, io).settings());
    }

    @Test
    void soundOutOfRangeIsBroughtIntoIt() throws IOException {
        Files.writeString(folder.resolve("settings.json"),
                """
                        {"sound":{"delayMillis":{"A":9000,"B":0,"C":"late"},"startThresholdMillis":-70,"volume":7,"rate":"fast"},
                         "apiVersion":{},"takesBudgetBytes":1}""");
        Settings read = new SettingsStore(folder, io).settings();
        assertEquals(new SoundSettings("", Map.of("A", 500), SoundSettings.ADAPTIVE, SoundSettings.DeviceLoss.GO_ON, 1,
                false, 1), read.sound());
        assertEquals(WireSettings.DEFAULT, read.wire());
        assertEquals(Settings.LEAST_TAKES_BUDGET_BYTES, read.takesBudgetBytes());
    }

    @Test
    void whatTheDiskRefusedIsSavedTheNextTime() throws IOException {
        Path home = folder.resolve("home");
        Files.writeString(home, "no folder");
        SettingsStore store = new SettingsStore(home, io);
        store.update(s -> s.withText("kept"));
        store.close();
        Files.delete(home);
        store.close();
        assertEquals("kept", new SettingsStore(home, io).settings().text());
    }

    @Test
    void noChangeWritesNothing() {
        try (SettingsStore store = new SettingsStore(folder, io)) {
            store.update(s -> s.withTheme(s.theme()));
        }
        assertFalse(Files.exists(folder.resolve("settings.json")));
    }

    @Test
    void linuxFoldersFollowTheXdgVariables() {
        Properties linux = new Properties();
        linux.setProperty("os.name", "Linux");
        linux.setProperty("user.home", "/home/ada");
        AppDirs dirs = AppDirs.of(Map.of("XDG_CONFIG_HOME", "/cfg"), linux);
        assertEquals(Path.of("/cfg/soundcheck"), dirs.config());
        assertTrue(dirs.state().startsWith("/home/ada/.local/state"));
    }

    @Test
    void aRelativeXdgFolderIsIgnored() {
        Properties linux = new Properties();
        linux.setProperty("os.name", "Linux");
        linux.setProperty("user.home", "/home/ada");
        AppDirs dirs = AppDirs.of(Map.of("XDG_CONFIG_HOME", "cfg", "XDG_DATA_HOME", "."), linux);
        assertEquals(Path.of("/home/ada/.config/soundcheck"), dirs.config());
        assertEquals(Path.of("/home/ada/.local/share/soundcheck"), dirs.data());
    }

    @Test
    void aUserWithoutAHomeGetsATemporaryFolderAndNoneWhereHeStands() {
        for (String home : List.of("?", "")) {
            Properties container = new Properties();
            container.setProperty("os.name", "Linux");
            container.setProperty("user.home", home);
            container.setProperty("java.io.tmpdir", "/tmp");
            AppDirs dirs = AppDirs.of(Map.of(), container);
            assertTrue(dirs.config().startsWith("/tmp"), dirs.toString());
            assertTrue(dirs.state().startsWith("/tmp"), dirs.toString());
            assertTrue(dirs.data().startsWith("/tmp"), dirs.toString());
        }
    }

    @Test
    void aFileOfAStrangerIsReadOrSetAside() throws IOException {
        try (SettingsStore store = new SettingsStore(folder, io)) {
            store.update(settings -> settings.withVoice("v1").withTheme(Settings.Theme.DARK));
        }
        Path file = folder.resolve("settings.json");
        String good = Files.readString(file);
        HostileJson hostile = new HostileJson(16);
        for (int i = 0; i < 200; i++) {
            Files.write(file, hostile.of(good).getBytes(StandardCharsets.UTF_8));
            Settings read = new SettingsStore(folder, io).settings();
            assertTrue(read.takesBudgetBytes() >= Settings.LEAST_TAKES_BUDGET_BYTES);
            assertTrue(read.text().length() <= SettingsJson.MOST_TEXT_CHARS && read.baseUrl().length() <= 2000);
            assertTrue(read.sound().volume() >= 0 && read.sound().rate() <= SoundSettings.MOST_RATE);
        }
    }

    @Test
    void aFileThatIsALinkIsReadAndStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("dotfiles.json"), "{\"theme\":\"DARK\"}");
        Path link = Files.createSymbolicLink(folder.resolve("settings.json"), real);
        try (SettingsStore store = new SettingsStore(folder, io)) {
            assertEquals(Settings.Theme.DARK, store.settings().theme());
            store.update(settings -> settings.withTheme(Settings.Theme.LIGHT));
        }
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(real).contains("LIGHT"));
    }

    @Test
    void twoWindowsKeepEachOthersChanges() {
        SettingsStore one = new SettingsStore(folder, io);
        SettingsStore two = new SettingsStore(folder, io);
        one.update(s -> s.withTheme(Settings.Theme.DARK)
                .withSystem(s.system().withKeychainOrigins(List.of("https://one.example"))));
        one.close();
        two.update(s -> s.withText("typed in two")
                .withSystem(s.system().withKeychainOrigins(List.of("https://two.example"))));
        two.close();
        Settings both = new SettingsStore(folder, io).settings();
        assertEquals(Settings.Theme.DARK, both.theme());
        assertEquals("typed in two", both.text());
        assertEquals(List.of("https://two.example", "https://one.example"), both.system().keychainOrigins());
    }

    @Test
    void whatOnlyANewerVersionCanReadStaysInTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"),
                "{\"theme\":\"SEPIA\",\"text\":\"old\",\"later\":[1]}");
        try (SettingsStore store = new SettingsStore(folder, io)) {
            store.update(s -> s.withText("new"));
        }
        JsonObject kept = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertEquals("SEPIA", kept.get("theme").getAsString());
        assertEquals("[1]", kept.get("later").toString());
        assertEquals("new", kept.get("text").getAsString());
    }
}
