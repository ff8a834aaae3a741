package dev.soundcheck.cartesia.http;

import dev.soundcheck.cartesia.wire.Bytes;
import dev.soundcheck.trace.NanoClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import okio.BufferedSource;

/// Reads the events of a `text/event-stream` body from its bytes. One thread.
///
/// Only the `data` of an event is read; names, ids and retry times are ignored, because each message holds its type. A
/// line may end with LF, CR or CRLF; an event at the end of the body needs no blank line behind it. The data of an
/// event stays in the buffer it was read into: nothing is copied and no string is made.
final class EventReader {
    /// The largest event. A body without line ends must not fill the memory.
    static final int MAX_EVENT_BYTES = 64 * 1024 * 1024;

    private static final int FIRST_BYTES = 64 * 1024;
    private static final int MAX_TEXT_BYTES = 64 * 1024;
    /// Bytes of an unfinished event that count as progress; comments and single bytes do not.
    private static final int PROGRESS_BYTES = 256;
    private static final byte[] DATA = "data".getBytes(StandardCharsets.US_ASCII);
    private static final byte CR = '\r';
    private static final byte LF = '\n';

    private final BufferedSource source;
    private final NanoClock clock;
    private final Runnable progress;
    private final int maxBytes;
    private byte[] buffer = new byte[FIRST_BYTES];
    private int filled;
    private int lineStart;
    private int scanned;
    private boolean afterReturn;
    private boolean started;
    private boolean ended;
    // The data of the event that is being read.
    private int from = -1;
    private int to = -1;
    private int fresh;
    // Bytes of the body before the buffer, and up to the last event told.
    private long dropped;
    private long toldBytes;
    private long firstReadNanos;
    private long lastReadNanos;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private boolean anyField;

    /// @param progress  called when a good part of an unfinished event has come
    EventReader(BufferedSource source, NanoClock clock, Runnable progress) {
        this(source, clock, progress, MAX_EVENT_BYTES);
    }

    EventReader(BufferedSource source, NanoClock clock, Runnable progress, int maxBytes) {
        this.source = source;
        this.clock = clock;
        this.progress = progress;
        this.maxBytes = maxBytes;
    }

    /// Reads up to the end of the next event that has data.
    ///
    /// @return false at the end of the body
    boolean next() throws IOException {
        from = -1;
        while (true) {
            int end = lineEnd();
            if (end >= 0) {
                boolean blank = end == lineStart;
                if (!blank) {
                    line(lineStart, end);
                }
                afterReturn = buffer[end] == CR;
                lineStart = end + 1;
                scanned = lineStart;
                if (blank && from >= 0) {
                    return true;
                }
            } else if (ended || !fill()) {
                return lastEvent();
            }
        }
    }

    /// Holds the data from `from` to `to`, until the next call of `next`.
    byte[] data() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// The instant at which the bytes came that completed the event.
    long arrivalNanos() {
        return lastReadNanos;
    }

    long firstReadNanos() {
        return firstReadNanos;
    }

    /// Bytes of the body read since the last call.
    int bytesSince() {
        long consumed = dropped + lineStart;
        int bytes = (int) (consumed - toldBytes);
        toldBytes = consumed;
        return bytes;
    }

    /// The start of a body that held not one field of an event stream, "" where it held one.
    String text() {
        return anyField ? "" : text.toString(StandardCharsets.UTF_8);
    }

    private boolean lastEvent() throws IOException {
        ended = true;
        if (lineStart < filled) {
            line(lineStart, filled);
            lineStart = filled;
            scanned = filled;
        }
        return from >= 0;
    }

    private int lineEnd() {
        if (afterReturn && lineStart < filled) {
            afterReturn = false;
            if (buffer[lineStart] == LF) {
                lineStart++;
                scanned = Math.max(scanned, lineStart);
            }
        }
        int feed = Bytes.indexOf(buffer, scanned, filled, LF);
        int carriage = Bytes.indexOf(buffer, scanned, feed < 0 ? filled : feed, CR);
        if (feed < 0 && carriage < 0) {
            scanned = filled;
        }
        return carriage >= 0 ? carriage : feed;
    }

    private void line(int start, int end) throws IOException {
        int at = start;
        if (!started) {
            started = true;
            at += byteOrderMark(start, end);
        }
        int colon = Bytes.indexOf(buffer, at, Math.min(end, at + 6), (byte) ':');
        int nameEnd = colon < 0 ? end : colon;
        if (Arrays.equals(buffer, at, nameEnd, DATA, 0, DATA.length)) {
            anyField = true;
            int value = Math.min(end, nameEnd + 1);
            data(value < end && buffer[value] == ' ' ? value + 1 : value, end);
        } else if (colon == at || field(at, nameEnd)) {
            anyField = true;
        } else if (!anyField && text.size() < MAX_TEXT_BYTES) {
            text.write(buffer, at, Math.min(end - at, MAX_TEXT_BYTES - text.size()));
            text.write(LF);
        }
    }

    private boolean field(int at, int end) {
        String name = new String(buffer, at, Math.min(end - at, 6), StandardCharsets.US_ASCII);
        return name.equals("event") || name.equals("id") || name.equals("retry");
    }

    private int byteOrderMark(int start, int end) {
        boolean marked = end - start >= 3 && buffer[start] == (byte) 0xEF && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    /// Several data lines of one event are joined with LF, moved together in the buffer.
    private void data(int start, int end) {
        if (from < 0) {
            from = start;
            to = end;
            return;
        }
        buffer[to] = LF;
        System.arraycopy(buffer, start, buffer, to + 1, end - start);
        to += 1 + end - start;
    }

    private boolean fill() throws IOException {
        makeRoom();
        int count = source.read(buffer, filled, buffer.length - filled);
        long now = clock.nanoTime();
        if (count < 0) {
            return false;
        }
        if (firstReadNanos == 0) {
            firstReadNanos = now;
        }
        lastReadNanos = now;
        filled += count;
        noteProgress(count);
        return true;
    }

    private void noteProgress(int count) {
        if (filled - lineStart < DATA.length
                || !Arrays.equals(buffer, lineStart, lineStart + DATA.length, DATA, 0, DATA.length)) {
            fresh = 0;
            return;
        }
        fresh += count;
        if (fresh >= PROGRESS_BYTES) {
            fresh = 0;
            progress.run();
        }
    }

    private void makeRoom() throws IOException {
        int keep = from >= 0 ? from : lineStart;
        if (keep == filled) {
            shift(keep, 0);
        }
        if (filled < buffer.length) {
            return;
        }
        if (filled - keep >= maxBytes) {
            throw new IOException("an event of more than " + maxBytes / (1024 * 1024) + " MB");
        }
        if (keep < buffer.length / 2) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        } else {
            System.arraycopy(buffer, keep, buffer, 0, filled - keep);
            shift(keep, filled - keep);
        }
    }

    /// The bytes up to `keep` are gone.
    private void shift(int keep, int left) {
        dropped += keep;
        filled = left;
        lineStart -= keep;
        scanned -= keep;
        if (from >= 0) {
            from -= keep;
            to -= keep;
        }
    }
}
