package dev.soundcheck.cartesia.connection;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Sink;
import okio.Socket;
import okio.Source;

/// Knows whether a message is on its way: the library tells of whole ones only, and a large one may take longer than
/// silence may.
///
/// Pings and pongs are no message: a peer that sends them often would pass for one that speaks. Written by the socket's
/// reader; read by any thread.
public final class SocketTap {
    /// Two bytes of head and at most 125 of content (RFC 6455, 5.5).
    private static final int LARGEST_CONTROL_FRAME_BYTES = 127;

    private volatile long lastByteNanos = System.nanoTime();
    private volatile long lastMessageNanos = lastByteNanos;

    Socket wrap(Socket socket) {
        return new Tapped(socket);
    }

    /// A whole message has been dealt with.
    public void message() {
        lastMessageNanos = System.nanoTime();
    }

    /// How long ago the last byte of an unfinished message came; `Long.MAX_VALUE` where none is unfinished.
    public long unfinishedFor(long nowNanos) {
        long last = lastByteNanos;
        return last - lastMessageNanos > 0 ? nowNanos - last : Long.MAX_VALUE;
    }

    private final class Tapped implements Socket {
        private final Socket socket;
        private final Source source;

        Tapped(Socket socket) {
            this.socket = socket;
            this.source = new ForwardingSource(socket.getSource()) {
                @Override
                public long read(Buffer sink, long byteCount) throws IOException {
                    long read = super.read(sink, byteCount);
                    if (read > LARGEST_CONTROL_FRAME_BYTES) {
                        lastByteNanos = System.nanoTime();
                    }
                    return read;
                }
            };
        }

        @Override
        public Source getSource() {
            return source;
        }

        @Override
        public Sink getSink() {
            return socket.getSink();
        }

        @Override
        public void cancel() {
            socket.cancel();
        }
    }
}
