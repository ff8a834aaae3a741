package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.testing.ClientFixture;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which silence of the service ends an open utterance.
class ContextSilenceTest extends ContextCase {
    /// For tests of silence only: a loaded machine may need longer for everything else.
    private void beImpatient() {
        fixture.close();
        fixture = new ClientFixture(
                options -> options.withTiming(ClientFixture.IMPATIENT.withStall(Duration.ofMillis(400))));
        server = fixture.server().socket();
    }

    @Test
    void anOpenUtteranceMayWaitForItsTextAsLongAsItLikes() {
        beImpatient();
        SpeechContext context = open("Hello. ", 0);
        String id = expect("Hello. ", true, 0);
        server.send(chunk(id, pattern(2)));
        heard.heard(2);
        stayQuietFor(Duration.ofMillis(900)); // more than twice the patience of the watchdog

        context.append("Still there?");
        expect("Still there?", true, 0);
        context.finish();
        expect("", false, 0);
        server.send(chunk(id, pattern(2)), done(id));

        heard.assertTranscript("opened S16LE 16000", "audio 4", "completed");
    }

    @Test
    void anInputThatIsNeverAnsweredIsAStall() {
        beImpatient();
        open("Hello. ", 0);
        expect("Hello. ", true, 0);

        heard.assertTranscript("failed STALLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ", ", "!", "<emotion value=\"happy\"/>", "<speed ratio=\"1.2\"/> "})
    void aPieceThatOwesNoSoundIsNoReasonToGiveUp(String piece) {
        beImpatient();
        SpeechContext context = open("Hello. ", 0);
        String id = expect("Hello. ", true, 0);
        server.send(chunk(id, pattern(2)));
        heard.heard(2);
        context.append(piece);

        stayQuietFor(Duration.ofMillis(900));
    }

    @Test
    void aDelayThatTheServiceMayTakeIsNoSilence() {
        beImpatient();
        open("Hello. ", 2000);
        expect("Hello. ", true, 2000);

        stayQuietFor(Duration.ofMillis(900));
        heard.assertTranscript("failed STALLED");
    }

    /// Waits in the only honest way there is to show that something does not happen.
    private void stayQuietFor(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            assertTrue(heard.events().stream().noneMatch(SpeechEvent.Ended.class::isInstance));
            LockSupport.parkNanos(10_000_000);
        }
    }
}
