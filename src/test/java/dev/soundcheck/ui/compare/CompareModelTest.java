package dev.soundcheck.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.measure.Loudness;
import dev.soundcheck.audition.ResultSheet;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.SyntheticSpeech;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.ui.compare.CompareModel.Mode;
import dev.soundcheck.ui.shell.ShellRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CompareModelTest {
    private final ShellRig rig = new ShellRig().ready();
    private final CompareModel model = new CompareModel(rig.studio, take -> take.request().voiceId(),
            Runnable::run, Runnable::run, () -> 3);

    /// The same words, `stretch` times as long and `gain` as loud.
    static Take take(int number, double stretch, double gain) {
        String text = "One two three four.";
        SyntheticSpeech speech = SyntheticSpeech.of(text, 24_000);
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, (int) (24_000 / stretch)));
        byte[] pcm = speech.pcm().clone();
        for (int i = 0; i < pcm.length; i += 2) {
            short sample = (short) (gain * (short) ((pcm[i] & 0xFF) | pcm[i + 1] << 8));
            pcm[i] = (byte) sample;
            pcm[i + 1] = (byte) (sample >> 8);
        }
        track.append(pcm, 0, pcm.length);
        track.finish();
        List<Stamp> words = speech.words().stream()
                .map(word -> new Stamp(word.text(), word.startSeconds() * stretch, word.endSeconds() * stretch))
                .toList();
        return Take.restored(number, Endpoint.SSE, SpeechRequest.of(text, "voice-" + number, "m"), true, Instant.EPOCH,
                new TraceRecorder(NanoClock.system(), 0),
                new Take.Outcome(TakeState.DONE, track, Timeline.of(text).plusWords(words), null));
    }

    @BeforeEach
    void open() {
        model.open(List.of(take(1, 1, 0.25), take(2, 1.5, 1)));
    }

    @Test
    void theFirstPlaceHasTheOldestTakeInWhateverOrderTheyWereChosen() {
        model.open(List.of(take(9, 1, 1), take(4, 1, 1), take(7, 1, 1)));
        assertEquals(List.of(4, 7, 9), model.sides().stream().map(side -> side.take().number()).toList());
    }

    private PcmTrack heard() {
        return Objects.requireNonNull(rig.studio.desk().aside());
    }

    private void playTo(double seconds) {
        rig.playback.hearSeconds(seconds, 1);
        model.onFrame(rig.frame());
    }

    @Test
    void switchingStaysAtTheSameWord() {
        model.hear(0);
        playTo(0.6);
        model.hear(1);
        assertEquals(0.9, heard().format().seconds(rig.playback.state().positionFrames()), 0.02);
        model.hear(0);
        assertEquals(0.6, heard().format().seconds(rig.playback.state().positionFrames()), 0.02);
    }

    @Test
    void allAreHeardAtTheLoudnessOfTheSoftestUnlessSwitchedOff() {
        model.hear(0);
        double soft = Loudness.lufs(heard());
        model.hear(1);
        assertEquals(soft, Loudness.lufs(heard()), 0.1);
        model.hearing().matchProperty().set(false);
        assertEquals(model.sides().get(1).lufs(), Loudness.lufs(heard()), 1e-9);
        assertTrue(Loudness.lufs(heard()) - soft > 10);
    }

    @Test
    void theWordsFollowTheTakeThatIsHeardUnlessItIsHidden() {
        model.hear(1);
        assertEquals(2, Objects.requireNonNull(rig.studio.current()).number());
        model.restart(Mode.BLIND);
        model.hear(1);
        assertNull(rig.studio.current());
    }

    @Test
    void theModeThatIsInUseGoesOnWithItsVotes() {
        model.choose(Mode.BLIND);
        model.prefer(1);
        model.choose(Mode.BLIND);
        assertEquals(1, Objects.requireNonNull(model.blind()).favorite());
        model.choose(Mode.ABX);
        model.answer(true);
        model.choose(Mode.ABX);
        assertEquals(1, Objects.requireNonNull(model.abx()).trials().size());
    }

    @Test
    void theSameRatingAgainTakesItAway() {
        model.choose(Mode.BLIND);
        model.rate(0, 4);
        model.rate(0, 4);
        assertEquals(0, Objects.requireNonNull(model.blind()).rating(0));
    }

    @Test
    void aBlindTestHidesUntilTheVoteIsCast() {
        model.restart(Mode.BLIND);
        model.hear(0);
        model.hear(1);
        assertTrue(model.hidden(0));
        model.reveal();
        assertFalse(model.revealed());
        assertNull(model.sheet());
        model.rate(0, 4);
        model.prefer(1);
        model.reveal();
        assertFalse(model.hidden(0));
        ResultSheet sheet = Objects.requireNonNull(model.sheet());
        assertEquals("One two three four.", sheet.text());
        assertEquals(List.of("A", "B"), sheet.entries().stream().map(ResultSheet.Entry::label).toList());
        assertEquals(List.of(false, true), sheet.entries().stream().map(ResultSheet.Entry::favorite).toList());
        assertEquals(1, sheet.entries().get(0).plays());
        assertEquals(4, sheet.entries().get(0).rating());
    }

    @Test
    void lettersAreShuffled() {
        boolean[] swapped = {false, false};
        for (long seed = 0; seed < 20; seed++) {
            long now = seed;
            CompareModel blind = new CompareModel(rig.studio, take -> take.request().voiceId(),
                    Runnable::run, Runnable::run, () -> now);
            blind.open(List.of(take(1, 1, 1), take(2, 1, 1)));
            blind.restart(Mode.BLIND);
            swapped[blind.sides().getFirst().take().number() - 1] = true;
        }
        assertTrue(swapped[0] && swapped[1]);
    }

    @Test
    void inAnAbxTestXIsOneOfTheTwoAndTheScoreIsKept() {
        model.restart(Mode.ABX);
        assertEquals(3, model.places());
        for (int trial = 0; trial < 10; trial++) {
            boolean second = Objects.requireNonNull(model.abx()).xIsB();
            assertSame(model.sides().get(second ? 1 : 0), model.sides().get(CompareModel.X));
            model.answer(second);
        }
        ResultSheet.Abx abx = Objects.requireNonNull(Objects.requireNonNull(model.sheet()).abx());
        assertEquals(10, abx.right());
        assertTrue(abx.chanceOfGuessing() < 0.001);
    }

    @Test
    void theSheetIsWrittenOrSaysWhyNot(@TempDir Path folder) throws IOException {
        model.restart(Mode.ABX);
        model.answer(true);
        List<String> told = new ArrayList<>();
        model.saveSheet(folder.resolve("abx.md"), told::add);
        model.saveSheet(folder.resolve("none/abx.md"), told::add);

        assertTrue(Files.readString(folder.resolve("abx.md")).contains("ABX: "));
        assertEquals(
                List.of("Saved as abx.md in " + folder + ".",
                        "abx.md could not be written: there is no such folder or file. Choose another folder."),
                told);
    }

    @ParameterizedTest
    @EnumSource
    void oneTakeAloneIsShownAndHeardInEveryMode(Mode mode) {
        model.open(List.of(take(1, 1, 1)));
        model.restart(mode);

        assertEquals(1, model.sides().size());
        assertFalse(model.hidden(0));
        model.hear(0);
        assertEquals(1, Objects.requireNonNull(rig.studio.current()).number());
        assertNull(model.sheet());
    }

    @Test
    void pausedAndPlayedAgainItGoesOnWhereItWas() {
        model.hear(0);
        playTo(0.5);
        model.hearing().playOrPause();
        assertFalse(model.hearing().playing());
        model.hearing().playOrPause();
        assertTrue(model.hearing().playing());
        assertEquals(0.5, model.hearing().secondsProperty().get(), 1e-3);
    }

    @Test
    void ofTwoQuickOpensTheLaterIsShownWhicheverIsMeasuredFirst() {
        List<Runnable> measuring = new ArrayList<>();
        CompareModel slow = new CompareModel(rig.studio, take -> take.request().voiceId(),
                Runnable::run, measuring::add, () -> 3);
        slow.open(List.of(take(1, 1, 1)));
        slow.open(List.of(take(2, 1, 1)));
        measuring.reversed().forEach(Runnable::run);
        assertEquals(2, slow.sides().getFirst().take().number());
    }

    @Test
    void whileTheTakesAreMeasuredTheyAreShownButNotHeard() {
        List<Runnable> measuring = new ArrayList<>();
        CompareModel slow = new CompareModel(rig.studio, take -> take.request().voiceId(),
                Runnable::run, measuring::add, () -> 3);
        slow.open(List.of(take(1, 1, 0.25), take(2, 1, 1)));
        assertEquals(2, slow.places());
        slow.hear(0);
        slow.hearing().playOrPause();
        assertFalse(slow.hearing().playing());
        slow.choose(Mode.BLIND);

        measuring.forEach(Runnable::run);
        assertEquals(Mode.BLIND, slow.mode(), "the mode that was chosen meanwhile");
        slow.hear(0);
        assertTrue(slow.hearing().playing());
    }

    @Test
    void anyOtherPlaybackEndsTheComparison() {
        model.hear(0);
        rig.model.transport().speak();
        model.onFrame(rig.frame());
        assertFalse(model.hearing().playing());
        assertNotNull(rig.studio.current());
    }
}
