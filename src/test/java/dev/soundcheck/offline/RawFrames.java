package dev.soundcheck.offline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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
    private boolean wholeMessage = true;

    RawFrames(OfflineServer server) throws IOException {
        this(server, "?cartesia_version=" + RawClient.NEWEST);
    }

    /// Opens the socket; a refusal is an exception with the answer's head.
    RawFrames(OfflineServer server, String query) throws IOException {
        URI base = server.baseUrl();
        socket = new Socket(base.getHost(), base.getPort());
        socket.setSoTimeout(120_000);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
        out.write(("GET /tts/websocket" + query + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            socket.close();
            throw new IOException(head.toString());
        }
    }

    /// @param opcode  of a whole message
    void send(int opcode, byte... payload) throws IOException {
        frame(true, opcode, payload);
    }

    /// Sends one frame, in one piece.
    ///
    /// @param last  false where the message goes on in the next frame
    synchronized void frame(boolean last, int opcode, byte... payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 14);
        frame.write((last ? 0x80 : 0) | opcode);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >>> shift));
            }
        }
        frame.writeBytes(new byte[4]); // masked with zeros
        frame.writeBytes(payload);
        out.write(frame.toByteArray());
    }

    /// Sends bytes as they are, a frame or not.
    void raw(byte... bytes) throws IOException {
        out.write(bytes);
    }

    /// The next frame: its opcode, then its payload.
    Frame read() throws IOException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte() & 127;
        long size = length < 126 ? length : length == 126 ? in.readUnsignedShort() : in.readLong();
        byte[] payload = new byte[(int) size];
        in.readFully(payload);
        wholeMessage = first >= 0x80;
        int opcode = first & 15;
        return new Frame(opcode, opcode == CLOSE && size >= 2
                ? ((payload[0] & 0xFF) << 8 | (payload[1] & 0xFF)) + " " + new String(payload, 2, payload.length - 2,
                        StandardCharsets.UTF_8)
                : new String(payload, StandardCharsets.UTF_8));
    }

    /// True where the frame that was read last ends its message.
    boolean wholeMessage() {
        return wholeMessage;
    }

    /// One frame.
    ///
    /// @param payload  of a close frame the code, a blank and the reason
    record Frame(int opcode, String payload) {}

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
