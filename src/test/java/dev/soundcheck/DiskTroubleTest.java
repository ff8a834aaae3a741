package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.wav.WavWriter;
import dev.soundcheck.files.FileProblem;
import dev.soundcheck.har.HarWriter;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.library.CatalogCache;
import dev.soundcheck.library.LibraryException;
import dev.soundcheck.library.Session;
import dev.soundcheck.library.SessionFile;
import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.library.VoiceShelf;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.settings.SettingsStore;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FullDisk;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.testing.SimulatedLab;
import dev.soundcheck.testing.Voices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file that the window writes, on a disk that is full: said where somebody must know, and nothing lost.
final class DiskTroubleTest {
    private final ScheduledExecutorService io = Executors.newSingleThreadScheduledExecutor();
    @TempDir
    private Path folder = Path.of("");
    @SuppressWarnings("NullAway.Init") // mounted before each test
    private FullDisk disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = FullDisk.mount(folder.resolve("disk"));
    }

    @AfterEach
    void unmount() throws IOException {
        io.shutdownNow();
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void theSettingsOfBeforeStay() throws IOException {
        try (SettingsStore store = new SettingsStore(disk.folder(), io)) {
            store.update(settings -> settings.withText("before"));
        }
        disk.fill();
        try (SettingsStore store = new SettingsStore(disk.folder(), io)) {
            store.update(settings -> settings.withText("after".repeat(2000)));
        }
        assertEquals(Settings.DEFAULT.withText("before"), new SettingsStore(disk.folder(), io).settings());
        assertEquals(List.of("settings.json"), disk.names());
    }

    @Test
    void aTakeIsSaidNotToBeKept() throws IOException {
        TakeLibrary library = new TakeLibrary(disk.folder(), Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES);
        List<String> told = new ArrayList<>();
        library.onNotice(notice -> told.add(notice.sentence()));
        library.open();
        disk.fill();
        keep(library);
        assertTrue(told.getFirst().startsWith("Take 1 could not be kept."), told.toString());
        library.close();
    }

    @Test
    void aSessionIsSaidNotToBeSaved() throws IOException {
        TakeLibrary library = new TakeLibrary(folder.resolve("data"), Runnable::run,
                TakeLibrary.DEFAULT_BUDGET_BYTES);
        library.open();
        keep(library);
        disk.fill();
        LibraryException refused = assertThrows(LibraryException.class,
                () -> SessionFile.save(disk.folder().resolve("a.soundcheck"), session(library), library));
        assertEquals(
                "The session could not be saved. Check whether the disk is full and whether you may write to the folder.",
                refused.notice().line());
        assertEquals(List.of(), disk.names());
        library.close();
    }

    @Test
    void aSessionThatDoesNotFitIsSaidAndLeavesNothing() throws IOException, LibraryException {
        TakeLibrary here = new TakeLibrary(folder.resolve("data"), Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES);
        here.open();
        keep(here);
        Path file = folder.resolve("a.soundcheck");
        SessionFile.save(file, session(here), here);
        here.close();
        TakeLibrary there = new TakeLibrary(disk.folder(), Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES);
        there.open();
        disk.fill();
        LibraryException refused = assertThrows(LibraryException.class, () -> SessionFile.open(file, there));
        assertEquals(
                "a.soundcheck could not be unpacked onto this disk. Nothing was taken from it; check whether the disk "
                        + "is full.",
                refused.notice().line());
        assertEquals(List.of(), there.heads());
        there.close();
    }

    @Test
    void favoritesAndListsOfVoicesOfBeforeStay() throws IOException {
        new VoiceShelf(disk.folder(), Runnable::run).star("v1", "Ada");
        disk.fill();
        new VoiceShelf(disk.folder(), Runnable::run).star("v2", "Basalt".repeat(1000));
        assertEquals(List.of("v1"), List.copyOf(new VoiceShelf(disk.folder(), Runnable::run).favorites().keySet()));
        new CatalogCache(disk.folder().resolve("voices")).save("https://example.org", Voices.many(50), Instant.EPOCH);
    }

    @Test
    void aCrashReportIsShownAllTheSame() throws IOException {
        disk.fill();
        CrashReport report = new CrashReports(disk.folder(), InstantSource.system()).of(Thread.currentThread(),
                new IllegalStateException("outer"));
        assertNull(report.file());
        assertTrue(report.text().contains("outer"));
        assertEquals(List.of(), disk.names());
    }

    @Test
    void theLogIsSilentAboutItself() throws IOException {
        disk.fill();
        Logs.Late log = new Logs.Late(disk.folder());
        PrintStream console = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream heard = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setErr(heard);
            for (int i = 0; i < 100; i++) {
                log.publish(new LogRecord(Level.WARNING, "line ".repeat(1000)));
            }
            log.flush();
            log.close();
        } finally {
            System.setErr(console);
        }
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    /// Which files a person can save from the window, and how each is written.
    static List<Arguments> savedByAPerson() {
        Lab lab = SimulatedLab.of(LabLane.PLAIN, 2, 1, (_, _) -> 100);
        return List.of(saved("a.har", (file, take) -> HarWriter.write(file, List.of(take))),
                saved("a.wav", (file, take) -> WavWriter.write(track(take), file)),
                saved("a.raw", (file, take) -> WavWriter.writeRaw(track(take), file)),
                saved("a.lab.json", (file, _) -> LabFiles.export(lab, file)),
                saved("a.html", (file, _) -> LabFiles.export(lab, file)),
                saved("a.csv", (file, _) -> LabFiles.export(lab, file)),
                saved("a.md", (file, _) -> LabFiles.export(lab, file)));
    }

    @ParameterizedTest
    @MethodSource("savedByAPerson")
    void aFileThatCannotBeSavedLeavesThatOfBefore(String name, Saving saving) throws IOException {
        Path file = Files.writeString(disk.folder().resolve(name), "before");
        disk.fill();
        IOException refused = assertThrows(IOException.class, () -> saving.save(file, spoken()));
        assertEquals(name + " could not be written: the disk is full (no space left on it).",
                FileProblem.writing(file, refused));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of(name), disk.names());
    }

    interface Saving {
        void save(Path file, Take take) throws IOException;
    }

    private static PcmTrack track(Take take) {
        return Objects.requireNonNull(take.track());
    }

    private static Arguments saved(String name, Saving saving) {
        return Arguments.of(name, saving);
    }

    private static void keep(TakeLibrary library) {
        library.keep(spoken(), "Ada");
        library.advance();
    }

    private static Take spoken() {
        ScriptedService service = ScriptedService.offlineVoices();
        Studio studio = new Studio(new Mute(), new HandClock(), () -> {});
        Take take = studio.speak(service, Endpoint.WEBSOCKET, SpeechRequest.of("One two three.", "v1", "sonic-3.6"));
        service.lastCall().sayAll();
        return take;
    }

    private static Session session(TakeLibrary library) {
        return new Session("line", null, null, List.of(), library.heads(), Map.of());
    }
}
