package dev.soundcheck.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.wav.WavWriter;
import dev.soundcheck.files.FilePlace;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.lab.file.LabShelf;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabInfo;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.ui.shell.ShellRig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionModelTest {
    private final ShellRig rig = new ShellRig().ready();
    private final ShellRig elsewhere = new ShellRig();
    private final List<Path> shown = new ArrayList<>();
    @TempDir
    private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void aSessionOfOneTakeAndOneLab() throws IOException {
        file = folder.resolve("a.soundcheck");
        rig.model.transport().speak();
        rig.offline.lastCall().sayAll();
        rig.keep();
        rig.beat();
        LabFiles.save(lab(), folder.resolve("here").resolve(LabFiles.name(lab())));
        rig.model.sessions().carryLabs(new LabShelf(folder.resolve("here")), shown::add);
        elsewhere.model.sessions().carryLabs(new LabShelf(there()), shown::add);
    }

    @Test
    void aSessionCarriesLineModelTakesAndLabs() {
        rig.model.voices().modelIdProperty().set("sonic-3");
        save();
        elsewhere.ready();
        elsewhere.text.set("something else");
        elsewhere.model.sessions().open(file);

        assertEquals("The session is saved with one take and one lab: " + FilePlace.of(file) + ".", said(rig));
        assertEquals("The session is open with one new take and one lab.", said(elsewhere));
        assertEquals(Settings.FIRST_LINE, elsewhere.text.get());
        assertEquals("sonic-3", elsewhere.model.voices().modelIdProperty().get());
        assertEquals(1, elsewhere.model.takes().rows().size());
        assertEquals(List.of(there().resolve(LabFiles.name(lab()))), shown);
    }

    @Test
    void theLabOfASessionIsTheOneThatWasKept() throws IOException {
        save();
        elsewhere.model.sessions().open(file);

        assertEquals(lab().plan(), LabFiles.open(shown.getFirst()).plan());
        assertEquals(lab().info(), LabFiles.open(shown.getFirst()).info());
    }

    @Test
    void whereNoServiceCanBeReachedTheTakesStillPlay() {
        save();
        elsewhere.failOpening(
                SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE, "The service cannot be reached.", "", ""));
        elsewhere.ready();
        elsewhere.model.sessions().open(file);
        elsewhere.model.takes().replay(elsewhere.model.takes().rows().getFirst());
        elsewhere.runIo();

        assertEquals(rig.offline.lastCall().speech().seconds(),
                Objects.requireNonNull(elsewhere.playback.track()).seconds(), 1e-3);
        assertTrue(said(elsewhere).endsWith("Its voice, Slate, is not in this catalog: the takes still play."),
                said(elsewhere));
        assertTrue(elsewhere.offline.calls().isEmpty());
    }

    @Test
    void aVoiceThatIsGoneIsCalledByItsName() {
        rig.model.voices().choose(Voices.EIGHT.getFirst());
        save();
        elsewhere.offline.voices(Voices.many(2));
        elsewhere.ready();
        elsewhere.model.sessions().open(file);

        assertTrue(said(elsewhere).contains("Its voice, Slate, is not in this catalog"), said(elsewhere));
    }

    @Test
    void aWavIsOpenedWithTheWordsBesideIt() throws IOException {
        Path wav = folder.resolve("Hello.WAV");
        PcmTrack sound = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 8000));
        sound.append(new byte[16_000], 0, 16_000);
        sound.finish();
        WavWriter.write(sound, wav);
        Files.writeString(folder.resolve("Hello.json"), """
                [{"word": "Hi", "start": 0.1, "end": 0.3}, {"word": "there.", "start": 0.4, "end": null}]
                """);
        rig.model.sessions().open(wav);
        rig.keep();
        rig.beat();

        assertEquals("Hello.WAV is open as take 2, with its words.", said(rig));
        assertEquals("Hi there.", rig.model.takes().rows().getFirst().excerpt());
        assertEquals(List.of(wav.toAbsolutePath()), rig.model.system().recentFiles());
    }

    @Test
    void aFileThatIsNoSoundIsSaidAndNotRemembered() throws IOException {
        rig.model.sessions().open(Files.writeString(folder.resolve("a.wav"), "no sound"));
        assertEquals(
                "a.wav is not a sound that Soundcheck can play. It takes mono WAV files: 16-bit PCM, 32-bit float, "
                        + "A-law or µ-law.",
                said(rig));
        rig.model.sessions().open(folder.resolve("gone.wav"));
        assertEquals("gone.wav is not there. Check whether it was moved.", said(rig));
        assertEquals(List.of(), rig.model.system().recentFiles());
    }

    @Test
    void aHarIsOpenedAsTakes() throws IOException {
        Path har = Files.writeString(folder.resolve("A.HAR"), """
                {"log":{"entries":[{"startedDateTime":"2023-11-14T22:13:20Z",
                "request":{"url":"https://api.cartesia.ai/tts/bytes"},
                "response":{"status":200,"content":{"encoding":"base64","text":"AQACAAMABAA="}}}]}}""");
        elsewhere.ready();
        elsewhere.model.sessions().open(har);
        elsewhere.beat();

        assertEquals("A.HAR is open with one take.", said(elsewhere));
        assertEquals(1, elsewhere.model.takes().rows().size());
    }

    @Test
    void aLabThatIsNoneIsLeftOutAndSaid() throws IOException {
        save();
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            Files.writeString(zip.getPath("labs", "odd.json"), "{\"format\":\"soundcheck-lab\",\"version\":99}");
        }
        elsewhere.ready();
        elsewhere.model.sessions().open(file);

        assertEquals("The session is open with one new take and one lab. One lab could not be read.", said(elsewhere));
        assertFalse(Files.exists(there().resolve("odd.json")));
    }

    @Test
    void aLabThatIsHereAlreadyIsNotWrittenOver() throws IOException {
        save();
        Path mine = there().resolve(LabFiles.name(lab()));
        Files.createDirectories(there());
        Files.writeString(mine, "mine");
        elsewhere.ready();
        elsewhere.model.sessions().open(file);

        assertEquals("mine", Files.readString(mine));
    }

    @Test
    void aFileThatIsNoSessionIsRefusedInOneSentence() throws IOException {
        Files.writeString(file, "no zip");
        elsewhere.model.sessions().open(file);

        assertEquals("a.soundcheck is damaged, or is not a session file. Nothing was taken from it.", said(elsewhere));
    }

    @Test
    void aSentenceThatWasDismissedIsSaidAgain() throws IOException {
        Files.writeString(file, "no zip");
        elsewhere.model.sessions().open(file);
        String first = said(elsewhere);
        elsewhere.model.takes().teller().tell("");
        assertEquals("", said(elsewhere));

        elsewhere.model.sessions().open(file);
        assertEquals(first, said(elsewhere));
    }

    @Test
    void aSessionThatCannotBeWrittenSaysWhatToLookAt() {
        rig.model.sessions().save(folder.resolve("nowhere").resolve("a.soundcheck"), List.of());

        assertEquals(
                "The session could not be saved. Check whether the disk is full and whether you may write to the folder.",
                said(rig));
    }

    private void save() {
        rig.model.sessions().save(file, List.copyOf(rig.model.takes().rows()));
    }

    private Path there() {
        return folder.resolve("there");
    }

    private static String said(ShellRig of) {
        return of.model.takes().teller().messageProperty().get();
    }

    private static Lab lab() {
        SpeechRequest request = SpeechRequest.of("hello", "voice", "sonic-3.6").withFormat(OutputFormat.DEFAULT);
        return new Lab(new LabInfo("1", "api.cartesia.ai", false, "by train", "", "a machine", Instant.EPOCH),
                new LabPlan(request, List.of(LabLane.BYTES_WARM, LabLane.SSE_WARM), 2, 0, 7), List.of(), false);
    }
}
