package dev.soundcheck.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.testing.StageRig;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class StageModelTest {
    private static final String LINE = "One two three four";

    private final StageRig rig = new StageRig();
    private final StageModel model = new StageModel(rig.desk(), () -> {});

    @Test
    void aNewTakeTakesTheStage() {
        assertTrue(model.editingProperty().get());
        rig.speak(LINE, Endpoint.SSE);
        model.onFrame(rig.frame());
        assertFalse(model.editingProperty().get());
        assertEquals(LINE, model.sentTextProperty().get());
    }

    @Test
    void atAnotherPaceAStampLeadsByLess() {
        rig.speak(LINE, Endpoint.SSE).sayAll();
        model.onFrame(rig.frame());
        rig.playback().controls().meters(new PlaybackMeters(0, 0, 0, 0, 1, 1, 2));
        rig.hear(0.1);
        model.onFrame(rig.frame());
        double onset = model.timeline().onsetSeconds(2);
        assertTrue(model.factsAtChar(LINE.indexOf("three"))
                .endsWith(String.format(Locale.ROOT, "timestamp %d ms early", Math.round(onset * 1000 / 2))),
                model.factsAtChar(LINE.indexOf("three")));
    }

    @Test
    void whatWasSentStaysWhateverIsEditedAfterwards() {
        model.scriptProperty().set(LINE);
        rig.speak(LINE, Endpoint.SSE).audio(2);
        model.onFrame(rig.frame());
        model.edit();
        model.scriptProperty().set("Something else");
        model.onFrame(rig.frame());
        assertEquals(LINE, model.sentTextProperty().get());
        assertTrue(model.editingProperty().get(), "frames do not take the editor away");
    }

    @Test
    void aReplayTakesTheStageAgain() {
        rig.speak(LINE, Endpoint.SSE).sayAll();
        model.onFrame(rig.frame());
        rig.playback().pause();
        model.onFrame(rig.frame());
        model.edit();
        rig.hear(0.1);
        model.onFrame(rig.frame());
        assertFalse(model.editingProperty().get());
    }

    @Test
    void heardLitKnownAndPendingArePartedByTheVoice() {
        rig.speak(LINE, Endpoint.WEBSOCKET).audio(0.9);
        rig.hear(0.5);
        model.onFrame(rig.frame());
        Spotlight light = model.spotlight();
        assertEquals("One ", LINE.substring(0, light.litStart()));
        assertEquals("two", LINE.substring(light.litStart(), light.litEnd()));
        assertEquals(" three", LINE.substring(light.litEnd(), light.knownEnd()));
        assertTrue(light.sweep() > 0.5 && light.sweep() < 1, "sweep " + light.sweep());
    }

    @Test
    void nothingIsLitBeforeTheFirstWordIsHeard() {
        rig.speak(LINE, Endpoint.WEBSOCKET).audio(0.5);
        model.onFrame(rig.frame());
        assertFalse(model.spotlight().anythingLit());
        assertEquals(0, model.spotlight().litStart());
    }

    @Test
    void whatWasHeardToTheEndIsHeard() {
        rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
        rig.hear(60);
        model.onFrame(rig.frame());
        assertEquals(new Spotlight(LINE.length(), LINE.length(), 0, LINE.length()), model.spotlight());
    }

    @Test
    void theLightGoesBackOnlyWhenThePlaybackDoes() {
        rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
        int last = 0;
        for (double t = 0.02; t < 1.6; t += 0.016) {
            rig.hear(t);
            model.onFrame(rig.frame());
            assertTrue(model.spotlight().litStart() >= last, "went back at " + t);
            last = model.spotlight().litStart();
        }
        rig.hear(0.1);
        model.onFrame(rig.frame());
        assertEquals(0, model.spotlight().litStart());
    }

    @Test
    void bytesIsShownPlainAndSaysWhy() {
        rig.speak(LINE, Endpoint.BYTES).audio(1);
        rig.hear(0.5);
        model.onFrame(rig.frame());
        assertEquals(Spotlight.PLAIN, model.spotlight());
        assertEquals(StampReport.NO_STAMPS_ON_BYTES, model.report().noteProperty().get());
    }

    @Test
    void stampsThatWereNotAskedForAreNotMissed() {
        rig.speak(Endpoint.SSE, SpeechRequest.of(LINE, "v", "m").withStamps(StampOptions.NONE));
        model.onFrame(rig.frame());
        assertEquals(StampReport.NOT_ASKED, model.report().noteProperty().get());
    }

    @Test
    void aClickOnAWordPlaysFromItsStart() {
        var call = rig.speak(LINE, Endpoint.WEBSOCKET);
        call.sayAll();
        model.onFrame(rig.frame());
        assertTrue(model.playFromChar(LINE.indexOf("three")));
        long expected = call.speech().format().frames(call.speech().words().get(2).startSeconds());
        assertEquals(expected, rig.playback().state().positionFrames());
        assertTrue(rig.playback().state().active());
        assertFalse(model.playFromChar(3), "there is no word between words");
    }
}
