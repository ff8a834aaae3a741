package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.ClientFixture.line;
import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.event;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState.Status;
import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.RecordingListener;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.trace.TraceRecorder;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class ClosingTest {

    @Test
    void closingEndsWhatRunsAndLeavesNoThreadAndNoConnection() throws InterruptedException {
        Set<Thread> before = clientThreads();
        ClientFixture fixture = new ClientFixture();
        ServerSocketScript socket = fixture.server().socket();
        Turn ws = fixture.speak(Endpoint.WEBSOCKET);
        socket.send(chunk(socket.contextId(), pattern(2)));
        ws.heard().heard(2);
        SpeechContext open = fixture.client().open(line(), ContextOptions.of(OptionalInt.of(0)),
                TraceRecorder.pressed(System::nanoTime),
                new RecordingListener());
        socket.message();
        fixture.server().answer(CartesiaServer.soundResponse(pattern(6400), 640).throttleBody(3200, 1, TimeUnit.HOURS));
        Turn bytes = fixture.speak(Endpoint.BYTES);
        bytes.heard().heard(2000);
        fixture.server().answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
        Turn sse = fixture.speak(Endpoint.SSE);
        fixture.server().request();

        fixture.client().close();
        fixture.client().close();
        open.append("too late");
        open.finish();

        ws.assertTranscript("opened S16LE 16000", "audio 2", "cancelled");
        sse.assertTranscript("cancelled");
        assertTrue(bytes.heard().ended().events().getLast() instanceof SpeechEvent.Cancelled);
        assertEquals(1000, socket.awaitEnd());
        assertEquals(Status.CLOSED, fixture.client().socket().status());
        for (Thread thread : clientThreads()) {
            if (!before.contains(thread)) {
                assertTrue(thread.join(Duration.ofSeconds(20)), () -> "still there: " + thread);
            }
        }
        fixture.server().close();
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void aClosedClientSaysSo(Endpoint endpoint) {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.client().close();

            Turn turn = fixture.speak(endpoint);

            turn.assertTranscript("failed REJECTED");
            assertEquals("This service has been closed.", turn.heard().failure().sentence());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Endpoint.class, names = {"BYTES", "SSE"})
    void coolingMakesTheNextRequestConnectAnewEvenWhileOneRuns(Endpoint endpoint) {
        try (ClientFixture fixture = new ClientFixture()) {
            MockResponse.Builder answer = endpoint == Endpoint.BYTES
                    ? CartesiaServer.soundResponse(pattern(2), 2)
                    : CartesiaServer.eventResponse(event("chunk", chunk(pattern(2))) + event("done", done()));
            for (int i = 0; i < 3; i++) {
                fixture.server().answer(answer.clone());
            }

            Turn cold = fixture.speak(endpoint);
            cold.heard().ended();
            awaitWarm(fixture);
            Turn warm = fixture.speak(endpoint);
            warm.heard().ended();
            fixture.client().cool();
            Turn cooled = fixture.speak(endpoint);
            cooled.heard().ended();

            assertEquals("[DNS, TCP, REQUEST]", phases(cold));
            assertEquals("[REQUEST]", phases(warm));
            assertTrue(warm.trace().snapshot().reused());
            assertEquals("[DNS, TCP, REQUEST]", phases(cooled));
        }
    }

    @Test
    void aConnectionIsKeptFromTheFirstRequestUntilItIsCooled() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(CartesiaServer.soundResponse(pattern(2), 2));
            assertFalse(fixture.client().keepsHttp());
            fixture.speak(Endpoint.BYTES).heard().ended();
            awaitWarm(fixture);
            assertTrue(fixture.client().keepsHttp());
            fixture.client().cool();
            assertFalse(fixture.client().keepsHttp());
        }
    }

    @Test
    void aHundredTurnsLeaveNothingBehind() throws InterruptedException {
        Set<Thread> before = clientThreads();
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript socket = fixture.server().socket();
            for (int i = 0; i < 100; i++) {
                Turn turn = fixture.speak(Endpoint.WEBSOCKET);
                String id = socket.contextId();
                if (i % 3 == 0) {
                    turn.stream().cancel();
                    socket.message();
                }
                socket.send(chunk(id, pattern(2)), done(id));
                turn.heard().ended();
            }
            assertTrue(clientThreads().size() - before.size() <= 4, () -> clientThreads().toString());
        }
    }

    /// The end of an answer and the return of its connection are told apart by a few microseconds.
    private static void awaitWarm(ClientFixture fixture) {
        while (fixture.client().idleConnections() == 0) {
            Thread.onSpinWait();
        }
    }

    private static String phases(Turn turn) {
        return turn.trace().snapshot().spans().stream().map(span -> span.phase().name()).toList().toString();
    }

    /// OkHttp's own task threads are shared by all clients of the process and end by themselves.
    private static Set<Thread> clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("cartesia-") || thread.getName().contains("tts/"))
                .collect(Collectors.toSet());
    }
}
