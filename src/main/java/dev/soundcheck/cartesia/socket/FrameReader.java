package dev.soundcheck.cartesia.socket;

import dev.soundcheck.trace.NanoClock;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import okio.BufferedSource;

/// Reads the frames a server sends (RFC 6455) and puts fragmented messages together. One thread.
///
/// A message stays in the buffer it was read into, and the buffer is used again: nothing is copied and no string is
/// made. A frame that breaks the protocol ends the reading with a `ProtocolFault` that names the rule.
final class FrameReader {
    /// The largest message.
    static final int MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

    private static final int FIRST_BYTES = 64 * 1024;
    private static final int KEPT_BYTES = 1024 * 1024;
    private static final int MAX_CONTROL_BYTES = 125;
    /// Bytes of an unfinished message that count as progress; single bytes do not.
    private static final int PROGRESS_BYTES = 256;
    private static final int MAX_PINGS = 1000;
    private static final long PING_WINDOW_NANOS = 10_000_000_000L;

    /// Gets the frames, on the reading thread.
    interface Visitor {
        /// A whole message in `bytes` from 0 to `length`, valid only during the call.
        ///
        /// @param arrivedNanos  the instant at which its last byte had come
        /// @param wireBytes     payload and heads of all its frames
        void message(byte[] bytes, int length, long arrivedNanos, int wireBytes);

        void ping(byte[] payload);

        default void pong() {}

        /// The server's close frame.
        ///
        /// @param code  1005 where none was told
        void closed(int code, String reason);
    }

    private final BufferedSource source;
    private final NanoClock clock;
    private final Visitor visitor;
    private byte[] message = new byte[FIRST_BYTES];
    private int length;
    private int wireBytes;
    private boolean inMessage;
    private int fresh;
    private int pings;
    private long pingsSinceNanos;
    // Written by the reading thread, read by any.
    private volatile long lastFrameNanos;
    private volatile long lastPayloadNanos;
    private volatile boolean unfinished;

    FrameReader(BufferedSource source, NanoClock clock, Visitor visitor) {
        this.source = source;
        this.clock = clock;
        this.visitor = visitor;
        this.lastFrameNanos = clock.nanoTime();
    }

    /// When the server last sent anything at all.
    long lastFrameNanos() {
        return lastFrameNanos;
    }

    /// How long ago a good part of an unfinished message came; `Long.MAX_VALUE` where none is unfinished.
    long unfinishedFor(long nowNanos) {
        return unfinished ? nowNanos - lastPayloadNanos : Long.MAX_VALUE;
    }

    /// Reads one frame.
    ///
    /// @return false where it was the close frame
    boolean next() throws IOException {
        int first = source.readByte() & 0xFF;
        int second = source.readByte() & 0xFF;
        lastFrameNanos = clock.nanoTime();
        ProtocolFault.checkHead(first, second);
        boolean last = (first & 0x80) != 0;
        long bytes = length(second & 0x7F);
        int kind = first & 0x0F;
        if (kind >= Opcode.CLOSE) {
            return control(kind, last, bytes);
        }
        data(kind, last, bytes);
        return true;
    }

    private long length(int told) throws IOException {
        return switch (told) {
            case 126 -> source.readShort() & 0xFFFF;
            case 127 -> source.readLong();
            default -> told;
        };
    }

    private void data(int kind, boolean last, long bytes) throws IOException {
        if (kind == Opcode.CONTINUATION != inMessage) {
            throw new ProtocolFault(inMessage
                    ? "began a message in the middle of another"
                    : "continued a message that had not begun");
        }
        if (bytes < 0 || length + bytes > MAX_MESSAGE_BYTES) {
            throw new ProtocolFault("sent a message of more than " + MAX_MESSAGE_BYTES / (1024 * 1024) + " MB");
        }
        inMessage = true;
        wireBytes += (int) bytes + (bytes < 126 ? 2 : bytes < 65536 ? 4 : 10);
        payload((int) bytes);
        if (last) {
            unfinished = false;
            pings = 0;
            visitor.message(message, length, clock.nanoTime(), wireBytes);
            reset();
        }
    }

    private void payload(int bytes) throws IOException {
        int end = length + bytes;
        if (!unfinished) {
            lastPayloadNanos = clock.nanoTime();
            unfinished = true;
        }
        while (length < end) {
            if (length == message.length) {
                message = Arrays.copyOf(message, Math.min(Math.max(message.length * 2, 1024), MAX_MESSAGE_BYTES));
            }
            int count = source.read(message, length, Math.min(end, message.length) - length);
            if (count < 0) {
                throw new EOFException("the connection ended in the middle of a message");
            }
            length += count;
            noteProgress(count);
        }
    }

    private void noteProgress(int count) {
        fresh += count;
        if (fresh >= PROGRESS_BYTES) {
            fresh = 0;
            lastPayloadNanos = clock.nanoTime();
        }
    }

    private void reset() {
        inMessage = false;
        length = 0;
        wireBytes = 0;
        fresh = 0;
        if (message.length > KEPT_BYTES) {
            message = new byte[FIRST_BYTES];
        }
    }

    private boolean control(int kind, boolean last, long bytes) throws IOException {
        if (!last || bytes > MAX_CONTROL_BYTES || bytes < 0) {
            throw new ProtocolFault("sent a control frame that is too long or in pieces");
        }
        byte[] payload = source.readByteArray(bytes);
        switch (kind) {
            case Opcode.PING -> ping(payload);
            case Opcode.CLOSE -> {
                close(payload);
                return false;
            }
            default -> visitor.pong();
        }
        return true;
    }

    private void ping(byte[] payload) throws ProtocolFault {
        long now = clock.nanoTime();
        if (pings == 0 || now - pingsSinceNanos > PING_WINDOW_NANOS) {
            pings = 0;
            pingsSinceNanos = now;
        }
        pings++;
        if (pings > MAX_PINGS) {
            throw new ProtocolFault("sent nothing but pings, " + MAX_PINGS + " of them in a row");
        }
        visitor.ping(payload);
    }

    private void close(byte[] payload) throws ProtocolFault {
        if (payload.length == 0) {
            visitor.closed(CloseCode.NONE_TOLD, "");
            return;
        }
        int code = payload.length == 1 ? payload[0] & 0xFF : (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
        if (payload.length == 1 || !CloseCode.maySend(code)) {
            throw new ProtocolFault("closed the socket with " + code + ", which is not a close code");
        }
        visitor.closed(code, new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8));
    }
}
