package dev.soundcheck.ui.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.effect.Hearing;
import dev.soundcheck.audio.effect.Misread;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.SyntheticSpeech;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.ui.kit.Frame;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class EarModelTest {
    private static final Hearing PHONE = new Hearing.Phone();
    private static final Hearing SLOW = new Hearing.Wrongly(Misread.HALF_RATE);

    private final FakePlayback playback = new FakePlayback();
    private final Desk desk = new Desk(playback, () -> {});
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final EarModel model = new EarModel(desk, Runnable::run, background::add);
    private final Take take = take(true);
    private final PcmTrack own = Objects.requireNonNull(take.track());

    private static Take take(boolean complete) {
        SyntheticSpeech speech = SyntheticSpeech.of("One two three four.", 24_000);
        PcmTrack track = new PcmTrack(speech.format());
        track.append(speech.pcm(), 0, speech.pcm().length);
        if (complete) {
            track.finish();
        }
        return Take.restored(1, Endpoint.SSE, SpeechRequest.of("One two three four.", "v", "m"), true, Instant.EPOCH,
                new TraceRecorder(() -> 0, 0), new Take.Outcome(TakeState.DONE, track,
                        Timeline.of("One two three four.").plusWords(speech.words()), null));
    }

    private void beat() {
        model.onFrame(new Frame(desk.beat(1), true));
    }

    private void hear(Hearing hearing) {
        model.hear(hearing);
        background.forEach(Runnable::run);
        background.clear();
        beat();
    }

    private void showAndHear(double seconds) {
        desk.show(take);
        desk.play();
        playback.hearSeconds(seconds, 1);
        beat();
    }

    @Test
    void thePhoneIsHeardFromTheSameWordAndTheWordsFollow() {
        showAndHear(0.6);
        hear(PHONE);
        assertEquals(PHONE, model.heardProperty().get());
        assertNotSame(own, playback.track());
        assertSame(take, desk.take());
        assertEquals(0.6, desk.snapshot().positionSeconds(), 0.01);
    }

    @Test
    void theKeyGoesBackToTheTakeAtTheSameWord() {
        showAndHear(0.3);
        model.togglePhone();
        background.remove().run();
        beat();
        playback.hearSeconds(0.7, 1);
        beat();
        model.togglePhone();
        beat();
        assertNull(model.heardProperty().get());
        assertSame(own, playback.track());
        assertEquals(0.7, own.format().seconds(playback.state().positionFrames()), 0.01);
        assertTrue(playback.state().active());
    }

    @Test
    void aMisreadTakeBeginsAtItsBeginningAndTheTakeKeepsItsPlace() {
        showAndHear(0.6);
        hear(SLOW);
        assertEquals(own.seconds() * 2, Objects.requireNonNull(playback.track()).seconds(), 0.01);
        assertEquals(0, playback.state().positionFrames());
        assertEquals(0.6, desk.snapshot().positionSeconds(), 0.01);
        model.back();
        beat();
        assertNull(model.heardProperty().get());
        assertFalse(playback.state().active());
        assertEquals(0.6, desk.snapshot().positionSeconds(), 0.01);
    }

    @Test
    void itIsOverWhenItHasBeenHeard() {
        showAndHear(0.1);
        hear(SLOW);
        playback.hearSeconds(0.2, 2);
        beat();
        playback.hearSeconds(60, 3);
        beat();
        assertNull(model.heardProperty().get());
    }

    @Test
    void anotherTakeThatIsShownEndsIt() {
        showAndHear(0.1);
        hear(PHONE);
        Take other = take(true);
        desk.show(other);
        beat();
        assertNull(model.heardProperty().get());
        assertSame(other.track(), playback.track());
    }

    @Test
    void whileSoundIsStillComingThereIsNothingToHearAnotherWay() {
        Take growing = take(false);
        desk.show(growing);
        beat();
        assertFalse(model.readyProperty().get());
        hear(PHONE);
        assertNull(model.heardProperty().get());
        assertEquals("Wait until all of the sound has come.", model.messageProperty().get());
    }

    @Test
    void theLatestWishCounts() {
        showAndHear(0.1);
        model.hear(PHONE);
        model.hear(SLOW);
        background.forEach(Runnable::run);
        beat();
        assertEquals(SLOW, model.heardProperty().get());
    }

    @Test
    void nothingIsOfferedBeforeTheFirstTake() {
        beat();
        assertEquals(0, model.choices().size());
        hear(PHONE);
        assertEquals("Speak a line first: there is no take with sound yet.", model.messageProperty().get());
    }
}
