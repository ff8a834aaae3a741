package dev.soundcheck.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.session.Snapshot;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.ui.shell.ShellRig;
import dev.soundcheck.ui.voice.PreviewModel.What;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class PreviewModelTest {
    private final ShellRig rig = new ShellRig().ready();
    private final PreviewModel previews = rig.model.previews();
    private final Voice juniper = Voices.EIGHT.get(1);
    private final Voice basalt = Voices.EIGHT.get(2);

    private List<ScriptedCall> calls() {
        return rig.offline.calls();
    }

    @Test
    void aVoiceIntroducesItselfWithoutBeingChosen() {
        previews.whatProperty().set(What.INTRODUCTION);
        previews.toggle(juniper);
        assertEquals(juniper.id(), calls().getLast().request().voiceId());
        assertTrue(calls().getLast().request().text().contains("Juniper"));
        calls().getLast().audio(0.2);

        assertEquals(juniper.id(), previews.voiceIdProperty().get());
        assertEquals(PlaybackState.Mode.BUFFERING, rig.playback.state().mode());
        assertEquals("Slate", Objects.requireNonNull(rig.model.voices().voiceProperty().get()).name());
        assertEquals(0, rig.studio.takes().size());
    }

    @Test
    void whatWasHeardOnceIsHeardAgainForFree() {
        previews.toggle(juniper);
        calls().getLast().sayAll();
        previews.stop();
        previews.walk(juniper);
        assertEquals(juniper.id(), previews.voiceIdProperty().get());
        assertEquals(1, calls().size());

        rig.model.voices().speedProperty().set(1.3);
        previews.toggle(juniper);
        previews.toggle(juniper);
        assertEquals(2, calls().size(), "another speed sounds different");
    }

    @Test
    void aPreviewThatWasCutShortIsNotKept() {
        previews.toggle(juniper);
        calls().getLast().audio(0.2);
        previews.toggle(basalt);
        assertTrue(calls().getFirst().ended());
        previews.toggle(juniper);
        assertEquals(3, calls().size());
    }

    @Test
    void voicesThatAreOnlyWalkedPastCostNothing() {
        previews.walk(juniper);
        previews.walk(basalt);
        rig.runLater();
        assertEquals(1, calls().size());
        assertEquals(basalt.id(), calls().getFirst().request().voiceId());
    }

    @Test
    void myLineIsSpokenUnlessAnotherIsAskedForAndHoldsTheVoicesName() {
        rig.text.set("This is {voice}.");
        previews.toggle(basalt);
        assertEquals("This is Basalt.", calls().getLast().request().text());
    }

    @Test
    void aPreviewThatFailsSaysWhyAndTheNextOneWorks() {
        previews.toggle(juniper);
        calls().getLast().fail(SpeechFailure.of(SpeechFailure.Kind.BUSY, "Too much at once.", "Wait.", "429"));
        assertEquals("Too much at once. Wait.", previews.problemProperty().get());
        assertNull(previews.voiceIdProperty().get());
        previews.toggle(basalt);
        assertEquals("", previews.problemProperty().get());
    }

    @Test
    void aVoiceWithoutASampleSaysSo() {
        previews.whatProperty().set(What.SAMPLE);
        previews.toggle(juniper);
        rig.runIo();
        assertTrue(previews.problemProperty().get().contains("sample"), previews.problemProperty().get());
        assertEquals(0, calls().size());
    }

    @Test
    void theFaceRestsWhenThePreviewHasEnded() {
        previews.toggle(juniper);
        calls().getLast().sayAll();
        rig.playback.hear(Long.MAX_VALUE, 5);
        rig.beat();
        assertNull(previews.voiceIdProperty().get());
    }

    @Test
    void speakEndsAPreviewAndALatePreviewDoesNotEndSpeech() {
        previews.toggle(juniper);
        rig.model.transport().speak();
        calls().getFirst().audio(0.2);
        rig.beat();
        assertNull(previews.voiceIdProperty().get());
        assertEquals(rig.studio.takes().getFirst(), rig.studio.current());
    }

    @Test
    void theStageShowsTheWordsOfTheVoiceThatIsWalkedAndTheTakeComesBack() {
        rig.model.transport().speak();
        calls().getLast().sayAll();
        rig.beat();
        previews.toggle(basalt);
        calls().getLast().sayAll();
        rig.playback.hearSeconds(0.5, 5);
        rig.beat();
        Snapshot now = rig.studio.desk().snapshot();
        assertTrue(Objects.requireNonNull(now.take()).sketch());
        assertEquals(basalt.id(), now.take().request().voiceId());
        assertFalse(now.timeline().words().isEmpty());
        assertEquals(0.5, now.positionSeconds(), 1e-3);

        previews.stop();
        rig.beat();
        assertEquals(rig.studio.takes().getFirst(), rig.studio.current());
        assertEquals(1, rig.studio.takes().size());
    }

    @Test
    void aVoiceThatWasWalkedBecomesATakeAtNoCost() {
        previews.toggle(basalt);
        calls().getLast().sayAll();
        assertTrue(previews.keep(basalt));
        rig.beat();

        assertEquals(1, calls().size());
        Take take = Objects.requireNonNull(rig.studio.current());
        assertEquals(List.of(take), rig.studio.takes());
        assertEquals(1, take.number());
        assertEquals(rig.text.get(), take.request().text());
        assertTrue(rig.playback.state().active());
    }

    @Test
    void whatSaysSomethingElseThanTheLineBecomesNoTake() {
        previews.whatProperty().set(What.INTRODUCTION);
        previews.toggle(basalt);
        calls().getLast().sayAll();

        assertFalse(previews.keep(basalt));
        assertFalse(previews.keep(juniper));
        assertEquals(0, rig.studio.takes().size());
    }
}
