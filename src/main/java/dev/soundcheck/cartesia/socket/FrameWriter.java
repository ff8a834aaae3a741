package dev.soundcheck.cartesia.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the frames of a client (RFC 6455) in the order of `put`. Any thread.
///
/// A small frame leaves on the thread that calls `pump`, without a change of threads. A large one, and any that is added
/// while another is being written, leaves on the executor, so that a slow network does not block the caller.
final class FrameWriter {
    private static final Logger LOG = LoggerFactory.getLogger(FrameWriter.class);
    private static final int SMALL_BYTES = 16 * 1024;
    private static final int MASK_BYTES = 4;

    private final BufferedSink sink;
    private final Executor executor;
    private final Consumer<IOException> broken;
    /// Held while a frame is written and while the sink is closed. Closed in the middle of a write, the sink would not
    /// give its connection back.
    private final ReentrantLock writes = new ReentrantLock();
    // All below guarded by the queue.
    private final Queue<Outgoing> queue = new ArrayDeque<>();
    private boolean writing;
    private boolean closed;

    /// A frame that waits to be sent.
    ///
    /// @param bytes  of its payload
    /// @param sent   called on the thread that wrote it, as soon as it has left
    private record Outgoing(byte[] frame, int bytes, IntConsumer sent) {}

    /// @param broken  called where a frame could not be written
    FrameWriter(BufferedSink sink, Executor executor, Consumer<IOException> broken) {
        this.sink = sink;
        this.executor = executor;
        this.broken = broken;
    }

    /// Adds a message; call `pump` afterwards, outside of any lock.
    ///
    /// @return false where nothing may leave any more
    boolean put(String text, IntConsumer sent) {
        return put(Opcode.TEXT, text.getBytes(StandardCharsets.UTF_8), sent);
    }

    boolean put(int opcode, byte[] payload) {
        return put(opcode, payload, _ -> {});
    }

    /// Adds the close frame, which is the last.
    boolean putClose(int code, String reason) {
        byte[] words = reason.getBytes(StandardCharsets.UTF_8);
        return put(Opcode.CLOSE,
                ByteBuffer.allocate(2 + words.length).putShort((short) code).put(words).array(), _ -> {});
    }

    private boolean put(int opcode, byte[] payload, IntConsumer sent) {
        Outgoing outgoing = new Outgoing(frame(opcode, payload), payload.length, sent);
        synchronized (queue) {
            if (closed) {
                return false;
            }
            closed = opcode == Opcode.CLOSE;
            return queue.add(outgoing);
        }
    }

    /// Writes the frames that wait, or leaves them to the thread that is writing.
    void pump() {
        Outgoing first = next(false);
        if (first == null) {
            return;
        }
        if (first.frame.length > SMALL_BYTES) {
            executor.execute(() -> write(first));
            return;
        }
        writeOne(first);
        Outgoing second = next(true);
        if (second != null) {
            executor.execute(() -> write(second));
        }
    }

    private void write(Outgoing first) {
        for (Outgoing outgoing = first; outgoing != null; outgoing = next(true)) {
            writeOne(outgoing);
        }
    }

    /// @param mine  true where the caller is the one that writes
    private @Nullable Outgoing next(boolean mine) {
        synchronized (queue) {
            if (writing && !mine) {
                return null;
            }
            Outgoing outgoing = queue.poll();
            writing = outgoing != null;
            return outgoing;
        }
    }

    private void writeOne(Outgoing outgoing) {
        try {
            send(outgoing.frame);
        } catch (IOException | IllegalStateException gone) {
            synchronized (queue) {
                closed = true;
                queue.clear();
            }
            broken.accept(gone instanceof IOException io ? io : new IOException(gone));
            return;
        }
        try {
            outgoing.sent.accept(outgoing.bytes);
        } catch (RuntimeException failure) {
            LOG.error("A listener failed on a message that was sent", failure);
        }
    }

    private void send(byte[] frame) throws IOException {
        writes.lock();
        try {
            sink.write(frame);
            sink.flush();
        } finally {
            writes.unlock();
        }
    }

    /// Closes the sink as soon as nothing is being written.
    ///
    /// @param cancel  ends a write that is under way
    void close(Runnable cancel) {
        if (!writes.tryLock()) {
            cancel.run();
            writes.lock();
        }
        try {
            sink.close();
        } catch (IOException | RuntimeException gone) {
            LOG.debug("The connection was gone before it was closed: {}", gone.toString());
        } finally {
            writes.unlock();
        }
    }

    private static byte[] frame(int opcode, byte[] payload) {
        int head = payload.length < 126 ? 2 : payload.length < 65536 ? 4 : 10;
        ByteBuffer frame = ByteBuffer.allocate(head + MASK_BYTES + payload.length);
        frame.put((byte) (0x80 | opcode));
        switch (head) {
            case 2 -> frame.put((byte) (0x80 | payload.length));
            case 4 -> frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
            default -> frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        byte[] mask = new byte[MASK_BYTES];
        ThreadLocalRandom.current().nextBytes(mask);
        frame.put(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ mask[i % MASK_BYTES]));
        }
        return frame.array();
    }
}
