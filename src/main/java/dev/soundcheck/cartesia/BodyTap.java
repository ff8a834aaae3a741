package dev.soundcheck.cartesia;

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
/// an event whose final blank line is missing, and stumbles over a byte-order mark; both are mended here.
final class BodyTap {
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
    BodyTap(NanoClock clock, Runnable progress) {
        this.clock = clock;
        this.progress = progress;
    }

    /// The instant at which the bytes arrived that completed what is being read.
    long arrivalNanos() {
        return lastReadNanos;
    }

    long firstReadNanos() {
        return firstReadNanos;
    }

    /// Bytes of the body that have been consumed since the last call.
    int bytesSince() {
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
        private boolean started;
        private boolean closedEvent;

        Tapped(BufferedSource delegate) {
            super(delegate);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            long now = clock.nanoTime();
            progress.run();
            if (read < 0) {
                return closeEvent(sink);
            }
            lastReadNanos = now;
            totalBytes += read;
            if (started) {
                return read;
            }
            started = true;
            firstReadNanos = now;
            return read + dropMark(sink);
        }

        private long closeEvent(Buffer sink) {
            if (closedEvent) {
                return -1;
            }
            closedEvent = true;
            sink.writeUtf8("\n\n");
            return 2;
        }

        /// The first read: the sink holds nothing else.
        private long dropMark(Buffer sink) throws IOException {
            long more = 0;
            while (sink.size() < 3 && sink.getByte(0) == (byte) 0xEF) {
                long read = super.read(sink, 3 - sink.size());
                if (read < 0) {
                    return more;
                }
                totalBytes += read;
                more += read;
            }
            if (sink.size() >= 3 && sink.getByte(0) == (byte) 0xEF && sink.getByte(1) == (byte) 0xBB
                    && sink.getByte(2) == (byte) 0xBF) {
                sink.skip(3);
                return more - 3;
            }
            return more;
        }
    }
}
