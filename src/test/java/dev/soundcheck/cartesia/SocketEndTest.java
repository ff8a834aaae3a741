package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.pattern;
import static dev.soundcheck.testing.Frames.saysDone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.connection.Timing;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.ServerSocketScript;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How the shared socket ends, and what its end does to the utterances on it.
@Timeout(30)
class SocketEndTest {

    @Test
    void aSocketThatDropsInTheMiddleKeepsWhatCame() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            server.send(chunk(server.contextId(), pattern(3200)));
            turn.heard().heard(3200);

            server.drop();

            turn.assertTranscript("opened S16LE 16000", "audio 3200", "failed BROKEN_STREAM");
            assertEquals("The stream broke off after 0.1 s of speech.", turn.heard().failure().sentence());
            fixture.speakOnAFreshSocket();
        }
    }

    @Test
    void aSocketThatTheServiceClosesInTheMiddleIsBroken() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            server.send(chunk(server.contextId(), pattern(2)));

            server.close(1012, "restart");

            turn.assertTranscript("opened S16LE 16000", "audio 2", "failed BROKEN_STREAM");
            assertTrue(turn.heard().failure().detail().endsWith("1012 restart"), turn.heard().failure().detail());
        }
    }

    @Test
    void aSocketThatTheServiceClosesWhileIdleIsNoFailure() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            server.speak(2);
            turn.heard().ended();

            server.close(1000, "connection idle timeout");
            server.awaitEnd();

            fixture.speakOnAFreshSocket();
        }
    }

    @Test
    void aKeptSocketThatDiedUnnoticedCostsOneMoreTryNotTheTurn() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript old = fixture.server().socket();
            ServerSocketScript fresh = fixture.server().socket();
            Turn first = fixture.speak(Endpoint.WEBSOCKET);
            old.speak(2);
            first.heard().ended();

            Turn second = fixture.speak(Endpoint.WEBSOCKET);
            String lost = old.contextId();
            old.drop();
            String again = fresh.speak(4);

            second.assertTranscript("opened S16LE 16000", "audio 4", "completed");
            assertNotEquals(lost, again);
            assertFalse(second.trace().snapshot().reused());
        }
    }

    @Test
    void nothingIsSentTwiceOnceSoundHasCome() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn first = fixture.speak(Endpoint.WEBSOCKET);
            server.speak(2);
            first.heard().ended();
            Turn second = fixture.speak(Endpoint.WEBSOCKET);
            server.send(chunk(server.contextId(), pattern(2)));
            second.heard().heard(2);

            server.drop();

            second.assertTranscript("opened S16LE 16000", "audio 2", "failed BROKEN_STREAM");
            assertEquals(1, fixture.server().requests());
        }
    }

    @Test
    void garbageOnTheSocketEndsItsContextsAndTheSocket() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            server.send(chunk(server.contextId(), pattern(2)), "{\"type\":");

            turn.assertTranscript("opened S16LE 16000", "audio 2", "failed BROKEN_STREAM");
            assertEquals(1000, server.awaitEnd());
        }
    }

    @Test
    void silenceWithoutDoneIsAStallAndTheSocketIsNotTrustedAnyMore() {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            ServerSocketScript server = fixture.server().socket();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            server.send(chunk(server.contextId(), pattern(2)));

            turn.assertTranscript("opened S16LE 16000", "audio 2", "failed STALLED");
            assertTrue(server.message().has("cancel"));
            assertEquals(1000, server.awaitEnd());
        }
    }

    @Test
    void aLastChunkWithoutADoneBehindItIsTheEndAndTheSocketIsUsedAgain() {
        Timing brief = ClientFixture.IMPATIENT.withStall(Duration.ofSeconds(20));
        try (ClientFixture fixture = new ClientFixture(options -> options.withTiming(brief))) {
            ServerSocketScript server = fixture.server().socket();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            server.send(saysDone(chunk(server.contextId(), pattern(4))));
            turn.assertTranscript("opened S16LE 16000", "audio 4", "completed");

            Turn next = fixture.speak(Endpoint.WEBSOCKET);
            server.speak(2);
            next.assertTranscript("opened S16LE 16000", "audio 2", "completed");
        }
    }

    @Test
    void aSocketThatIsLostBehindTheLastChunkHasBrokenNothing() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            server.send(saysDone(chunk(server.contextId(), pattern(4))));
            turn.heard().heard(4);

            server.drop();

            turn.assertTranscript("opened S16LE 16000", "audio 4", "completed");
        }
    }

    @Test
    void anIdleSocketIsRetiredByUs() {
        Timing brief = ClientFixture.IMPATIENT.withIdleRetire(Duration.ofMillis(200));
        try (ClientFixture fixture = new ClientFixture(options -> options.withTiming(brief))) {
            ServerSocketScript server = fixture.server().socket();
            fixture.client().warmSocket();

            assertEquals(1000, server.awaitEnd());
            fixture.speakOnAFreshSocket();
        }
    }
}
