package dev.soundcheck.cartesia.connection;

import dev.soundcheck.trace.NanoClock;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/// Sits under the reader of an event stream and knows when its bytes came and how many. One thread.
///
/// okhttp-sse tells of an event, not of its arrival: the stamp is taken here, before anything is parsed. It also drops
/// an event whose final blank line is missing, stumbles over a byte-order mark and takes a lone CR for text; all three
/// are mended here.
public final class BodyTap {
    private static final MediaType EVENT_STREAM = MediaType.get("text/event-stream");

    private final NanoClock clock;
    private final Runnable progress;
    private @Nullable BufferedSource source;
    private long firstReadNanos;
    private long lastReadNanos;
    private long totalBytes;
    private long toldBytes;

    /// A tap for one body.
    ///
    /// @param progress  called at each read
    public BodyTap(NanoClock clock, Runnable progress) {
        this.clock = clock;
        this.progress = progress;
    }

    /// The instant at which the bytes arrived that completed what is being read.
    public long arrivalNanos() {
        return lastReadNanos;
    }

    public long firstReadNanos() {
        return firstReadNanos;
    }

    /// Bytes of the body that have been consumed since the last call.
    public int bytesSince() {
        long consumed = totalBytes - (source == null ? 0 : Math.min(source.getBuffer().size(), totalBytes));
        int bytes = (int) Math.max(0, consumed - toldBytes);
        toldBytes = Math.max(toldBytes, consumed);
        return bytes;
    }

    /// A body without a type is taken for what was asked for.
    ResponseBody wrap(ResponseBody body) {
        BufferedSource tapped = Okio.buffer(new Tapped(body.source()));
        source = tapped;
        MediaType type = body.contentType() == null ? EVENT_STREAM : body.contentType();
        return ResponseBody.create(tapped, type, -1);
    }

    private final class Tapped extends ForwardingSource {
        private final Buffer fresh = new Buffer();
        private boolean started;
        private boolean closedEvent;
        private boolean afterReturn;

        Tapped(BufferedSource delegate) {
            super(delegate);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            while (true) {
                long read = super.read(fresh, byteCount);
                long now = clock.nanoTime();
                progress.run();
                if (read < 0) {
                    return closeEvent(sink);
                }
                lastReadNanos = now;
                totalBytes += read;
                if (!started) {
                    started = true;
                    firstReadNanos = now;
                    dropMark();
                }
                long passed = pass(sink);
                if (passed > 0) {
                    return passed; // nothing is left of a read that was half a line end, and 0 is no answer
                }
            }
        }

        /// Hands on what was read, every line end as LF.
        private long pass(Buffer sink) throws IOException {
            if (!afterReturn && fresh.indexOf((byte) '\r') < 0) {
                long count = fresh.size();
                sink.write(fresh, count);
                return count;
            }
            long before = sink.size();
            while (!fresh.exhausted()) {
                byte next = fresh.readByte();
                if (next == '\r') {
                    sink.writeByte('\n');
                } else if (next != '\n' || !afterReturn) {
                    sink.writeByte(next);
                }
                afterReturn = next == '\r';
            }
            return sink.size() - before;
        }

        private long closeEvent(Buffer sink) {
            if (closedEvent) {
                return -1;
            }
            closedEvent = true;
            sink.writeUtf8("\n\n");
            return 2;
        }

        /// The first read: nothing came before.
        private void dropMark() throws IOException {
            while (fresh.size() < 3 && fresh.getByte(0) == (byte) 0xEF) {
                long read = super.read(fresh, 3 - fresh.size());
                if (read < 0) {
                    return;
                }
                totalBytes += read;
            }
            if (fresh.size() >= 3 && fresh.getByte(0) == (byte) 0xEF && fresh.getByte(1) == (byte) 0xBB
                    && fresh.getByte(2) == (byte) 0xBF) {
                fresh.skip(3);
            }
        }
    }
}
