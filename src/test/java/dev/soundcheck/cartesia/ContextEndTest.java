package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.pattern;
import static dev.soundcheck.testing.Frames.saysDone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.soundcheck.speech.LateAudio;
import dev.soundcheck.speech.SentInput;
import dev.soundcheck.speech.SpeechContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What an open utterance does at its end and after it.
class ContextEndTest extends ContextCase {
    @Test
    void inputsAfterTheEndAreIgnored() {
        SpeechContext context = open("One.", 0);
        String id = expect("One.", true, 0);
        context.finish();
        expect("", false, 0);
        context.append("Two.");
        context.flush();
        context.finish();
        server.send(chunk(id, pattern(2)), done(id));
        heard.assertTranscript("opened S16LE 16000", "audio 2", "completed");
        context.append("Three.");
        context.cancel();

        assertTrue(server.quiet());
        heard.assertTranscript("opened S16LE 16000", "audio 2", "completed");
    }

    @Test
    void anEarlyDoneEndsTheUtteranceAndItsInputs() {
        SpeechContext context = open("One.", 0);
        String id = expect("One.", true, 0);
        server.send(chunk(id, pattern(2)), done(id));
        heard.assertTranscript("opened S16LE 16000", "audio 2", "completed");

        context.append("Two.");
        context.flush();
        context.finish();

        open("Three.", 0);
        assertNotEquals(id, expect("Three.", true, 0));
    }

    @Test
    void aChunkThatSaysDoneIsNoEndWhileMoreTextMayCome() {
        SpeechContext context = open("One.", 0);
        String id = expect("One.", true, 0);
        server.send(saysDone(chunk(id, pattern(2))));
        heard.heard(2);

        assertTrue(context.append(" Two."));
        expect(" Two.", true, 0);
        server.send(chunk(id, pattern(2)), done(id));
        heard.assertTranscript("opened S16LE 16000", "audio 4", "completed");
    }

    @Test
    void cancellingTellsTheServiceAndDropsWhatStillComes() {
        SpeechContext context = open("A long tale. ", 0);
        String id = expect("A long tale. ", true, 0);
        server.send(chunk(id, pattern(2)));
        heard.heard(2);

        context.cancel();
        JsonObject cancel = server.message();
        server.send(chunk(id, pattern(2)), done(id));

        assertTrue(cancel.get("cancel").getAsBoolean());
        assertEquals(id, cancel.get("context_id").getAsString());
        heard.assertTranscript("opened S16LE 16000", "audio 2", "cancelled");
    }

    @Test
    void textAfterTheServiceHasEndedTheContextIsRefusedAndSaidSo() {
        SpeechContext context = open("One.", 0);
        String id = expect("One.", true, 0);
        server.send(chunk(id, pattern(2)), done(id));
        heard.ended();

        assertFalse(context.append("Two."));
        assertFalse(context.flush());
        assertFalse(context.finish());
        assertEquals(List.of("Two."), heard.refused());
    }

    @Test
    void whatComesAfterACancelIsCountedAndNeverMixedIn() {
        SpeechContext context = open("A long tale. ", 0);
        String id = expect("A long tale. ", true, 0);
        server.send(chunk(id, pattern(2)));
        heard.heard(2);

        context.cancel();
        server.message();
        server.send(chunk(id, pattern(3200)), chunk(id, pattern(1600)));

        LateAudio late = heard.late(2);
        assertEquals(4800, late.bytes());
        assertEquals(0.15, late.seconds(), 1e-9);
        server.send(done(id), chunk(id, pattern(1600)));
        heard.assertTranscript("opened S16LE 16000", "audio 2", "cancelled");
        assertEquals(SentInput.Kind.CANCEL, heard.sent().getLast().kind());
    }
}
