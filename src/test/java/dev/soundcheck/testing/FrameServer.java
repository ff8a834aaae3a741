package dev.soundcheck.testing;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/// A server that writes WebSocket frames by hand, as no library would. Stateless.
public final class FrameServer {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private FrameServer() {}

    /// What the server says once it knows the context.
    @FunctionalInterface
    public interface Script {
        void play(String contextId, BufferedSink out) throws IOException;
    }

    public static Dispatcher answering(Script script) {
        return answering(null, script);
    }

    /// Answers each handshake, waits for the first message, then plays the script.
    ///
    /// @param extension  that the handshake agrees to, null for none
    public static Dispatcher answering(@Nullable String extension, Script script) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String accept = ByteString.encodeUtf8(request.getHeaders().get("Sec-WebSocket-Key") + GUID).sha1()
                        .base64();
                MockResponse.Builder answer = new MockResponse.Builder().code(101).clearHeaders()
                        .setHeader("Connection", "Upgrade").setHeader("Upgrade", "websocket")
                        .setHeader("Sec-WebSocket-Accept", accept);
                if (extension != null) {
                    answer.setHeader("Sec-WebSocket-Extensions", extension);
                }
                return answer.socketHandler(socket -> {
                    try (BufferedSource in = Okio.buffer(socket.getSource());
                            BufferedSink out = Okio.buffer(socket.getSink())) {
                        out.flush();
                        script.play(contextId(in), out);
                        in.skip(Long.MAX_VALUE);
                    } catch (IOException over) {
                        // the client hung up, as it may
                    }
                }).build();
            }
        };
    }

    public static void text(BufferedSink out, String json) throws IOException {
        frame(out, 0x81, json.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// One frame with this first byte.
    public static void frame(BufferedSink out, int head, byte[] payload) throws IOException {
        out.writeByte(head);
        if (payload.length < 126) {
            out.writeByte(payload.length);
        } else if (payload.length < 65536) {
            out.writeByte(126).writeShort(payload.length);
        } else {
            out.writeByte(127).writeLong(payload.length);
        }
        out.write(payload);
    }

    public static ByteString close(int code, String reason) {
        Buffer frame = new Buffer();
        int bytes = reason.getBytes(StandardCharsets.UTF_8).length;
        return frame.writeByte(0x88).writeByte(2 + bytes).writeShort(code).writeUtf8(reason).readByteString();
    }

    /// For a server whose silence is the matter of the test.
    public static void pause(int millis) {
        LockSupport.parkNanos(millis * 1_000_000L);
    }

    /// Reads the one masked frame of the client.
    private static String contextId(BufferedSource in) throws IOException {
        in.skip(1);
        int length = in.readByte() & 0x7F;
        int bytes = length == 126 ? in.readShort() & 0xFFFF : length;
        byte[] mask = in.readByteArray(4);
        byte[] payload = in.readByteArray(bytes);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return JsonParser.parseString(new String(payload, StandardCharsets.UTF_8)).getAsJsonObject().get("context_id")
                .getAsString();
    }
}
