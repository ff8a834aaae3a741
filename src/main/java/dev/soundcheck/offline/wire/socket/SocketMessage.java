package dev.soundcheck.offline.wire.socket;

import dev.soundcheck.offline.wire.message.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Frame;

/// Joins the frames of one message; of one that is too long nothing is kept. One thread.
final class SocketMessage {
    private static final int MOST_BYTES = 4 << 20;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean tooLong;
    private boolean binary;
    private boolean whole = true;

    /// Adds a frame; true where the message is whole.
    boolean add(Frame frame) {
        if (whole) {
            kept.reset();
            tooLong = false;
            binary = frame.getType() == Frame.Type.BINARY;
        }
        whole = frame.isFin();
        ByteBuffer payload = frame.getPayload();
        if (payload != null) {
            keep(payload.slice());
        }
        return whole;
    }

    /// The text of the whole message, as it was sent.
    ///
    /// @throws Problem where there is none to read
    byte[] text() {
        if (binary) {
            throw Problem.badRequest("Invalid message", "Send JSON in text messages; this one was binary.");
        }
        if (tooLong) {
            throw Problem.badRequest("Too large", "A message may have " + MOST_BYTES / (1 << 20)
                    + " million characters at most.");
        }
        return kept.toByteArray();
    }

    private void keep(ByteBuffer payload) {
        tooLong |= kept.size() + payload.remaining() > MOST_BYTES;
        if (tooLong) {
            kept.reset();
        } else {
            byte[] bytes = new byte[payload.remaining()];
            payload.get(bytes);
            kept.writeBytes(bytes);
        }
    }
}
