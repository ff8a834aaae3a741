package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.json;
import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Frames and messages that few clients send: what breaks the protocol closes its socket with the code for it, what does
/// not is answered, and the other sockets go on.
@ExtendWith(SharedServer.class)
class OddFramesTest {
    private final OfflineServer server;

    OddFramesTest(OfflineServer server) {
        this.server = server;
    }

    /// What RFC 6455 forbids a client.
    enum Broken {
        UNMASKED(1002, "81027b7d"),
        RESERVED_BIT(1002, "e18000000000"),
        UNKNOWN_KIND(1002, "838000000000"),
        NOTHING_TO_CONTINUE(1002, "808000000000"),
        PING_IN_PARTS(1002, "098000000000"),
        LONG_PING(1002, "89fe007e" + "00".repeat(4 + 126)),
        ENDLESS_FRAME(1009, "81ff7fffffffffffffff00000000");

        private final int code;
        private final String frame;

        Broken(int code, String frame) {
            this.code = code;
            this.frame = frame;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatBreaksTheProtocolClosesItsOwnSocketAlone(Broken broken) throws Exception {
        try (RawFrames other = new RawFrames(server); RawFrames socket = new RawFrames(server)) {
            socket.raw(HexFormat.of().parseHex(broken.frame));
            RawFrames.Frame close = socket.read();

            assertEquals(RawFrames.CLOSE, close.opcode());
            assertTrue(close.payload().startsWith(broken.code + " "), close.payload());
            assertSpeaks(other);
        }
    }

    @Test
    void aCloseIsAnsweredWithItsCode() throws Exception {
        try (RawFrames socket = new RawFrames(server)) {
            socket.send(RawFrames.CLOSE, (byte) 0x03, (byte) 0xE8, (byte) 'O', (byte) 'K');

            assertTrue(socket.read().payload().startsWith("1000"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "ünï-✓-字", "line\nbreak", "\"quoted\"", "</script>", "0"})
    void aContextMayHaveAnyName(String name) throws Exception {
        try (RawFrames socket = new RawFrames(server)) {
            send(socket, with(line("Hi."), Map.of("context_id", name)));
            JsonObject first = json(socket.read().payload());

            assertEquals("chunk", first.get("type").getAsString(), first::toString);
            assertEquals(name, first.get("context_id").getAsString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"context_id\":7}", "{\"context_id\":\"\"}", "{\"context_id\":null,\"cancel\":true}",
            "{}",
            "{\"cancel\":true}", "[]", "{\"context_id\":[\"c\"]}"})
    void withoutAContextTheErrorNamesNone(String message) throws Exception {
        try (RawFrames socket = new RawFrames(server)) {
            socket.send(RawFrames.TEXT, message.getBytes(StandardCharsets.UTF_8));
            JsonObject error = json(socket.read().payload());

            assertEquals("error", error.get("type").getAsString());
            assertEquals(400, error.get("status_code").getAsInt(), error::toString);
            assertFalse(error.has("context_id"), error::toString);
            assertSpeaks(socket);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yes\"", "1", "[]"})
    void cancelIsTrueOrFalse(String value) throws Exception {
        try (RawFrames socket = new RawFrames(server)) {
            socket.send(RawFrames.TEXT, ("{\"context_id\":\"c\",\"cancel\":" + value + '}').getBytes(
                    StandardCharsets.UTF_8));
            JsonObject error = json(socket.read().payload());

            assertEquals(400, error.get("status_code").getAsInt(), error::toString);
            assertTrue(error.get("message").getAsString().startsWith("cancel must be"), error::toString);
            assertEquals("c", error.get("context_id").getAsString());
        }
    }

    @Test
    void toCancelWhatDoesNotRunHarmsNothing() throws Exception {
        try (RawFrames socket = new RawFrames(server)) {
            socket.send(RawFrames.TEXT, "{\"context_id\":\"never\",\"cancel\":true}".getBytes(StandardCharsets.UTF_8));
            assertSpeaks(socket);
            socket.send(RawFrames.TEXT, "{\"context_id\":\"c\",\"cancel\":true}".getBytes(StandardCharsets.UTF_8));
            assertSpeaks(socket);
        }
    }

    @Test
    void tenThousandRefusedContextsAreTenThousandErrors() throws Exception {
        try (RawFrames socket = new RawFrames(server)) {
            for (int context = 0; context < 10_000; context++) {
                send(socket, with(line("Hi."), Map.of("context_id", "c" + context, "voice", "nobody")));
                JsonObject error = json(socket.read().payload());
                assertEquals("c" + context, error.get("context_id").getAsString());
                assertEquals("voice_not_found", error.get("error_code").getAsString());
            }
            assertSpeaks(socket);
        }
    }

    private static void send(RawFrames socket, JsonObject message) throws IOException {
        socket.send(RawFrames.TEXT, message.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// A whole turn over the socket.
    private static void assertSpeaks(RawFrames socket) throws IOException {
        send(socket, with(line("Still here."), Map.of("context_id", "c")));
        String type = "";
        while (!type.equals("done")) {
            JsonObject event = json(socket.read().payload());
            type = event.get("type").getAsString();
            assertFalse(type.equals("error"), event::toString);
        }
    }
}
