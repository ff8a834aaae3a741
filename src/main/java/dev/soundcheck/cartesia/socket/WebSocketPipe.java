package dev.soundcheck.cartesia.socket;

import dev.soundcheck.trace.NanoClock;
import java.io.IOException;
import java.net.ProtocolException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import okio.Socket;

/// A WebSocket connection after its handshake: frames in, frames out.
///
/// `run` reads on the calling thread until the end; the rest is for any thread.
final class WebSocketPipe {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int NONCE_BYTES = 16;

    private final Socket socket;
    private final BufferedSource source;
    private final FrameReader reader;
    private final FrameWriter writer;

    WebSocketPipe(Socket socket, NanoClock clock, FrameReader.Visitor visitor, Executor executor,
            Consumer<IOException> broken) {
        this.socket = socket;
        this.source = Okio.buffer(socket.getSource());
        this.reader = new FrameReader(source, clock, visitor);
        this.writer = new FrameWriter(Okio.buffer(socket.getSink()), executor, broken);
    }

    /// Turns a request into one that asks for a WebSocket.
    static Request upgrade(Request.Builder request) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        return request.header("Upgrade", "websocket").header("Connection", "Upgrade")
                .header("Sec-WebSocket-Key", Base64.getEncoder().encodeToString(nonce))
                .header("Sec-WebSocket-Version", "13").build();
    }

    /// The connection an answer opened.
    ///
    /// @throws ProtocolException where the answer is a 101 that opens no WebSocket; its message says why
    static Socket opened(Response response) throws ProtocolException {
        String upgraded = response.header("Upgrade", "");
        if (!"websocket".equalsIgnoreCase(upgraded)) {
            throw new ProtocolException(upgraded == null || upgraded.isEmpty()
                    ? "did not say to which protocol it changed"
                    : "changed to the protocol \"" + upgraded.toLowerCase(Locale.ROOT) + "\" instead of WebSocket");
        }
        String expected = ByteString.encodeUtf8(response.request().header("Sec-WebSocket-Key") + GUID).sha1().base64();
        if (!expected.equals(response.header("Sec-WebSocket-Accept"))) {
            throw new ProtocolException("answered another WebSocket handshake than ours: "
                    + "Sec-WebSocket-Accept is not the answer to this request");
        }
        Socket socket = response.socket();
        if (socket == null) {
            throw new ProtocolException("agreed to a WebSocket without \"Connection: Upgrade\"");
        }
        return socket;
    }

    FrameWriter writer() {
        return writer;
    }

    long lastFrameNanos() {
        return reader.lastFrameNanos();
    }

    long unfinishedFor(long nowNanos) {
        return reader.unfinishedFor(nowNanos);
    }

    /// Reads until the server's close frame, or until the connection breaks.
    void run() throws IOException {
        while (reader.next()) {
            // each frame goes to the visitor
        }
    }

    /// Closes the connection at once.
    void cancel() {
        socket.cancel();
    }

    /// Gives the connection back; legal at any time.
    void release() {
        closeSource();
        writer.close(socket::cancel);
        socket.cancel();
    }

    private void closeSource() {
        try {
            source.close();
        } catch (IOException | RuntimeException gone) {
            // it is to be closed
        }
    }
}
