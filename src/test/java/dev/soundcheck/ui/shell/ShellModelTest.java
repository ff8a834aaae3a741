package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.files.FileTree;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.ui.problem.ShownProblem.Remedy;
import dev.soundcheck.ui.service.Health;
import dev.soundcheck.ui.shell.ShellModel.Drawer;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ShellModelTest {
    private static final SpeechFailure DOWN = SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE, "Nobody answers.",
            "Look at the address.", "refused");

    @Test
    void theStatusTellsWhatHappensFromWarmingToDone() {
        ShellRig rig = new ShellRig();
        rig.model.open();
        assertEquals("Offline voices are warming up. You may write, and press Speak already.", status(rig));

        rig.model.transport().speak();
        assertEquals("Waiting for a voice. Your line is spoken as soon as there is one.", status(rig));

        rig.runIo();
        rig.beat();
        assertEquals("Take 1 over WebSocket: waiting for the first audio", status(rig));

        rig.clock.advanceMillis(84);
        rig.offline.lastCall().sayAll();
        rig.beat();
        assertEquals(
                "Take 1 over WebSocket: 5.9 s of speech, 15 words with timestamps · first audio after 84 ms · offline",
                status(rig));
    }

    @Test
    void inARoomWithKeysOfItsOwnTheStatusTellsThemInsteadOfATakeOfBefore() {
        ShellRig rig = new ShellRig().ready();
        rig.model.transport().speak();
        rig.offline.lastCall().sayAll();
        rig.beat();
        rig.model.status().keys("Enter ends the turn");
        assertTrue(status(rig).startsWith("Ready. Enter ends the turn, "), status(rig));

        rig.model.transport().speak();
        rig.beat();
        assertEquals("Take 2 over WebSocket: waiting for the first audio", status(rig));

        rig.model.status().keys("");
        assertEquals("Take 2 over WebSocket: waiting for the first audio", status(rig));
    }

    @Test
    void theStatusOffersNoSoundWhereNoneCame() {
        ShellRig rig = new ShellRig().ready();
        rig.model.transport().speak();
        rig.offline.lastCall().fail(DOWN);
        rig.beat();

        assertEquals("Take 1 over WebSocket: no sound came", status(rig));
    }

    @Test
    void theStatusSaysThatBytesHasNoStamps() {
        ShellRig rig = new ShellRig().ready();
        rig.model.transport().endpointProperty().set(Endpoint.BYTES);
        rig.model.transport().speak();
        rig.offline.lastCall().sayAll();
        rig.beat();

        assertTrue(status(rig).contains("no word timestamps"), status(rig));
    }

    @Test
    void theStatusOfOneWordIsInTheSingular() {
        ShellRig rig = new ShellRig().ready();
        rig.text.set("Hi.");
        rig.model.transport().speak();
        rig.offline.lastCall().sayAll();
        rig.beat();

        assertTrue(status(rig).contains(", 1 word with timestamps"), status(rig));
    }

    @Test
    void aPlaceThatDoesNotAnswerIsSaidBeforeSpeakAndTakenBackWhenItHeals() {
        ShellRig rig = new ShellRig();
        rig.offline.failCatalog(DOWN);
        rig.ready();
        assertEquals(new Health.Ill(DOWN), rig.model.health().healthProperty().get());
        assertEquals(DOWN.line(), status(rig));
        assertEquals(DOWN, Objects.requireNonNull(rig.model.problems().problemProperty().get()).failure());

        rig.offline.failCatalog(null);
        rig.model.transport().lookedAt();
        rig.runIo();
        assertEquals(new Health.Well(), rig.model.health().healthProperty().get());
        assertNull(rig.model.problems().problemProperty().get());
        assertTrue(status(rig).startsWith("Ready."), status(rig));
        assertEquals(Voices.EIGHT.size(), rig.model.catalog().voices().size());
    }

    @Test
    void aSocketThatTheOtherSideClosesLeavesADoubtWhetherThePlaceIsThere() {
        ShellRig rig = new ShellRig().ready();
        rig.offline.socket(SocketState.Status.OPEN);
        rig.model.transport().look();
        rig.offline.failCatalog(DOWN);
        rig.offline.socket(SocketState.Status.CLOSED);
        rig.model.transport().look();
        rig.runIo();

        assertEquals(new Health.Ill(DOWN), rig.model.health().healthProperty().get());
    }

    @Test
    void aSocketThatIsClosedOnPurposeLeavesNoDoubt() {
        ShellRig rig = new ShellRig().ready();
        rig.offline.socket(SocketState.Status.OPEN);
        rig.model.transport().look();
        rig.offline.failCatalog(DOWN);
        rig.model.transport().socket().cool();
        rig.runIo();

        assertEquals(new Health.Well(), rig.model.health().healthProperty().get());
    }

    @Test
    void theSocketIsWarmedAgainOnceThePlaceHasHealed() {
        ShellRig rig = new ShellRig();
        rig.offline.failCatalog(DOWN);
        rig.ready();
        rig.offline.socket(SocketState.Status.CLOSED);
        rig.offline.failCatalog(null);
        rig.model.transport().lookedAt();
        rig.runIo();

        assertEquals(SocketState.Status.OPEN, rig.model.transport().socket().stateProperty().get().status());
    }

    @Test
    void aTakeThatFailsForAnotherReasonLeavesItsProblemOnShow() {
        ShellRig rig = new ShellRig().ready();
        rig.model.transport().speak();
        rig.offline.lastCall().fail(DOWN);
        rig.beat();
        rig.runIo();

        assertEquals(DOWN, Objects.requireNonNull(rig.model.problems().problemProperty().get()).failure());
    }

    @Test
    void aTakeWhoseSoundHasGoneFromTheDiskSaysSo() throws IOException {
        ShellRig rig = new ShellRig().ready();
        rig.model.transport().speak();
        rig.offline.lastCall().sayAll();
        rig.keep();
        rig.beat();
        PcmTrack track = Objects.requireNonNull(Objects.requireNonNull(rig.studio.current()).track());
        FileTree.delete(rig.folder());
        track.readS16(0, new short[100], 0, 100);
        rig.beat();

        assertEquals("Take 1 over WebSocket: its sound can no longer be read from the disk."
                + " Its words and figures are still here.", status(rig));
    }

    @Test
    void aDrawerIsClosedAndSpeechIsStoppedOnce() {
        ShellRig rig = new ShellRig().ready();
        rig.model.transport().speak();
        rig.model.drawerProperty().set(Drawer.VOICES);

        assertTrue(rig.model.closeDrawer());
        assertEquals(Drawer.NONE, rig.model.drawerProperty().get());
        assertFalse(rig.offline.lastCall().ended());

        assertFalse(rig.model.closeDrawer());
        assertTrue(rig.model.silence());
        assertTrue(rig.offline.lastCall().ended());
        assertFalse(rig.model.silence());
    }

    @Test
    void tryAgainOpensAPlaceThatFailed() {
        ShellRig rig = new ShellRig();
        rig.failOpening(DOWN);
        rig.ready();
        rig.failOpening(null);
        rig.model.remedy(Remedy.TRY_AGAIN);
        rig.runIo();

        assertEquals(Voices.EIGHT.size(), rig.model.catalog().voices().size());
    }

    @Test
    void tryAgainLoadsACatalogThatFailed() {
        ShellRig rig = new ShellRig();
        rig.offline.failCatalog(DOWN);
        rig.ready();
        rig.offline.failCatalog(null);
        rig.model.remedy(Remedy.TRY_AGAIN);
        rig.runIo();

        assertEquals(Voices.EIGHT.size(), rig.model.catalog().voices().size());
    }

    @Test
    void tryAgainSpeaksTheLineAgain() {
        ShellRig rig = new ShellRig().ready();
        rig.model.transport().speak();
        rig.offline.lastCall().fail(DOWN);
        rig.beat();
        rig.model.remedy(Remedy.TRY_AGAIN);

        assertEquals(2, rig.offline.calls().size());
    }

    @Test
    void whatIsKeptIsWhatWasChosen() {
        ShellRig rig = new ShellRig().ready();
        rig.model.transport().endpointProperty().set(Endpoint.SSE);
        rig.model.voices().choose(Voices.EIGHT.get(2));
        rig.model.voices().modelIdProperty().set("sonic-3");
        rig.model.voices().phonemesProperty().set(false);
        rig.text.set("Another line.");

        assertEquals(
                Settings.DEFAULT.withTheme(Settings.Theme.DARK).withEndpoint("sse").withVoice(Voices.EIGHT.get(2).id())
                        .withModel("sonic-3").withText("Another line.").withPhonemes(false),
                rig.model.kept(Settings.Theme.DARK));
    }

    private static String status(ShellRig rig) {
        return rig.model.status().sentenceProperty().get();
    }
}
