package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.json;
import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever comes is answered with a reason, over HTTP and on the socket.
@ExtendWith(SharedServer.class)
class BadInputTest {
    private static final String FINE = with(line("Fine."), Map.of("context_id", "c")).toString();

    private final OfflineServer server;
    private final RawClient client;

    BadInputTest(OfflineServer server) {
        this.server = server;
        this.client = new RawClient(server);
    }

    /// What is sent, and a word of the reason that must come back.
    enum Bad {
        BAD_UTF8("UTF-8") {
            @Override
            byte[] body() {
                return join("{\"transcript\":\"", new byte[]{(byte) 0xc3, (byte) 0x28}, "\"}");
            }
        },
        UTF16("UTF-8") {
            @Override
            byte[] body() {
                return FINE.getBytes(StandardCharsets.UTF_16);
            }
        },
        UTF16_WITHOUT_MARK("JSON") {
            @Override
            byte[] body() {
                return FINE.getBytes(StandardCharsets.UTF_16LE);
            }
        },
        DEEP("deep") {
            @Override
            byte[] body() {
                return ("{\"context_id\":\"c\",\"x\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}").getBytes(
                        StandardCharsets.UTF_8);
            }
        },
        LENIENT("JSON") {
            @Override
            byte[] body() {
                return "{transcript: 'Hi.', context_id: c}".getBytes(StandardCharsets.UTF_8);
            }
        },
        TWO_OBJECTS("JSON") {
            @Override
            byte[] body() {
                return "{\"context_id\":\"c\"}{}".getBytes(StandardCharsets.UTF_8);
            }
        },
        EMPTY("JSON") {
            @Override
            byte[] body() {
                return new byte[0];
            }
        },
        LARGE("characters") {
            @Override
            byte[] body() {
                return with(json(FINE), Map.of("transcript", "a ".repeat(5_000_000))).toString().getBytes(
                        StandardCharsets.UTF_8);
            }
        },
        A_NUMBER_FOR_A_STRING("string") {
            @Override
            byte[] body() {
                return with(json(FINE), Map.of("transcript", 7)).toString().getBytes(StandardCharsets.UTF_8);
            }
        },
        HALF_A_CHARACTER("surrogate") {
            @Override
            byte[] body() {
                return FINE.replace("Fine.", "Fine \\ud83d day").getBytes(StandardCharsets.UTF_8);
            }
        };

        private final String reason;

        Bad(String reason) {
            this.reason = reason;
        }

        abstract byte[] body();

        private static byte[] join(String before, byte[] middle, String after) {
            byte[] joined = Arrays.copyOf(before.getBytes(StandardCharsets.UTF_8), before.length()
                    + middle.length + after.length());
            System.arraycopy(middle, 0, joined, before.length(), middle.length);
            System.arraycopy(after.getBytes(StandardCharsets.UTF_8), 0, joined, before.length() + middle.length, after
                    .length());
            return joined;
        }
    }

    @ParameterizedTest
    @EnumSource
    void overHttpTheReasonIsA400(Bad bad) throws Exception {
        HttpResponse<String> answer = client.postRaw("/tts/sse", bad.body());

        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(json(answer.body()).get("message").getAsString().contains(bad.reason), answer.body());
    }

    @ParameterizedTest
    @EnumSource
    void onTheSocketTheReasonIsAnErrorEvent(Bad bad) throws Exception {
        try (RawFrames socket = new RawFrames(server)) {
            socket.send(RawFrames.TEXT, bad.body());
            JsonObject error = json(socket.read().payload());

            assertEquals("error", error.get("type").getAsString());
            assertEquals(400, error.get("status_code").getAsInt(), error::toString);
            assertTrue(error.get("message").getAsString().contains(bad.reason), error::toString);
        }
    }

    @Test
    void aBinaryMessageIsRefusedAndTheSocketLivesOn() throws Exception {
        try (RawFrames socket = new RawFrames(server)) {
            socket.send(RawFrames.BINARY, FINE.getBytes(StandardCharsets.UTF_8));
            assertTrue(json(socket.read().payload()).get("message").getAsString().contains("binary"));
            socket.send(RawFrames.TEXT, FINE.getBytes(StandardCharsets.UTF_8));

            assertEquals("chunk", json(socket.read().payload()).get("type").getAsString());
        }
    }

    @Test
    void aMessageMayComeInFramesWithAPingBetweenThem() throws Exception {
        byte[] whole = FINE.getBytes(StandardCharsets.UTF_8);
        try (RawFrames socket = new RawFrames(server)) {
            socket.frame(false, RawFrames.TEXT, Arrays.copyOf(whole, 10));
            socket.send(RawFrames.PING, (byte) 'p');
            assertEquals(RawFrames.PONG, socket.read().opcode());
            socket.frame(false, RawFrames.CONTINUATION, Arrays.copyOfRange(whole, 10, 20));
            socket.frame(true, RawFrames.CONTINUATION, Arrays.copyOfRange(whole, 20, whole.length));

            assertEquals("chunk", json(socket.read().payload()).get("type").getAsString());
        }
    }

    @Test
    void aPingIsAnswered() throws Exception {
        try (RawFrames socket = new RawFrames(server)) {
            socket.send(RawFrames.PING, (byte) 'p');
            assertEquals(new RawFrames.Frame(RawFrames.PONG, "p"), socket.read());
            socket.send(RawFrames.PING, (byte) 'q');
            assertEquals(new RawFrames.Frame(RawFrames.PONG, "q"), socket.read());
            socket.send(RawFrames.TEXT, FINE.getBytes(StandardCharsets.UTF_8));

            assertEquals("chunk", json(socket.read().payload()).get("type").getAsString());
        }
    }

    @Test
    void afterBadUtf8TheSocketIsClosedAsItsProtocolDemands() throws Exception {
        try (RawFrames socket = new RawFrames(server)) {
            socket.send(RawFrames.TEXT, Bad.BAD_UTF8.body());
            socket.read();
            RawFrames.Frame close = socket.read();

            assertEquals(RawFrames.CLOSE, close.opcode());
            assertTrue(close.payload().contains("UTF-8"), close.payload());
        }
    }
}
