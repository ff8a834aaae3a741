package dev.soundcheck.offline;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A socket client without manners: writes any bytes as a frame and reads frames as they come.
final class RawFrames implements AutoCloseable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    RawFrames(OfflineServer server) throws IOException {
        URI base = server.baseUrl();
        socket = new Socket(base.getHost(), base.getPort());
        socket.setSoTimeout(120_000);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        out.write(("GET /tts/websocket?cartesia_version=" + RawClient.NEWEST + " HTTP/1.1\r\nHost: " + base
                .getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            head += (char) in.readUnsignedByte();
        }
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IOException(head);
        }
    }

    /// @param opcode  of a whole message
    void send(int opcode, byte... payload) throws IOException {
        frame(true, opcode, payload);
    }

    /// @param last  false where the message goes on in the next frame
    void frame(boolean last, int opcode, byte... payload) throws IOException {
        out.write((last ? 0x80 : 0) | opcode);
        if (payload.length < 126) {
            out.write(0x80 | payload.length);
        } else {
            out.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                out.write((int) ((long) payload.length >>> shift));
            }
        }
        out.write(new byte[4]); // masked with zeros
        out.write(payload);
        out.flush();
    }

    /// The next frame: its opcode, then its payload.
    Frame read() throws IOException {
        int opcode = in.readUnsignedByte() & 15;
        int length = in.readUnsignedByte() & 127;
        long size = length < 126 ? length : length == 126 ? in.readUnsignedShort() : in.readLong();
        return new Frame(opcode, new String(in.readNBytes((int) size), StandardCharsets.UTF_8));
    }

    /// @param payload  of a close frame the code's two bytes and the reason
    record Frame(int opcode, String payload) {}

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
