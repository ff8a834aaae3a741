package dev.soundcheck.audio.wav;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Walks a RIFF stream and reports its formats and its sound. One thread.
///
/// Nothing is assumed about the length of the head: any `fmt ` size, any chunks before `data`, any cut between reads. A
/// size that was written before the length was known (0, all ones, or signed max and near) means "until the end". A new
/// head may stand anywhere in the sound: some services send one in front of every sentence.
public final class RiffWalker {
    /// The size of sound whose end the file does not state.
    public static final long OPEN = Long.MAX_VALUE;
    private static final long UNKNOWN_FROM = 0x7FFFF000L;
    private static final int MAX_FMT_BYTES = 4096;
    private static final int RIFF_BYTES = 12;
    private static final int CHUNK_HEAD_BYTES = 8;

    /// Gets what the walker finds.
    public interface Visitor {
        void format(WavLayout layout) throws IOException;

        /// Sound begins.
        ///
        /// @param offset  bytes from the beginning of the stream to its first sample
        /// @param bytes   its size by the file's own word, `OPEN` where that is unknown
        default void begins(long offset, long bytes) throws IOException {}

        void sound(byte[] bytes, int from, int to) throws IOException;
    }

    /// What the next bytes are.
    private enum Part {
        RIFF, CHUNK_HEAD, FMT, DS64, SKIPPED, PAD, DATA, OTHER
    }

    private final Visitor visitor;
    private Part part = Part.RIFF;
    private byte[] head = new byte[RIFF_BYTES];
    private int filled;
    private long left;
    private boolean odd;
    private long dataBytes = OPEN;
    private boolean formatKnown;
    private boolean heard;
    // The end of the last read, kept because a new head may begin in it.
    private byte @Nullable [] held;
    // Bytes of the stream before the current read, and before the content of the current chunk.
    private long before;
    private long passed;

    public RiffWalker(Visitor visitor) {
        this.visitor = visitor;
    }

    /// True where the file says that more sound would follow.
    public boolean incomplete() {
        return !heard || (part == Part.DATA && left != OPEN);
    }

    public void take(byte[] bytes) throws IOException {
        byte[] all = joined(bytes);
        int at = 0;
        while (at < all.length) {
            at = switch (part) {
                case DATA -> data(all, at);
                case OTHER -> all.length;
                case PAD -> pad(all, at);
                case SKIPPED -> skip(all, at);
                case RIFF, CHUNK_HEAD, FMT, DS64 -> fill(all, at);
            };
        }
        before += all.length - (held == null ? 0 : held.length);
    }

    /// No more bytes come: what was held back is sound.
    public void finish() throws IOException {
        byte[] rest = held;
        held = null;
        if (rest != null) {
            visitor.sound(rest, 0, rest.length);
        }
    }

    private byte[] joined(byte[] bytes) {
        byte[] rest = held;
        if (rest == null) {
            return bytes;
        }
        held = null;
        byte[] all = Arrays.copyOf(rest, rest.length + bytes.length);
        System.arraycopy(bytes, 0, all, rest.length, bytes.length);
        return all;
    }

    private int data(byte[] all, int at) throws IOException {
        int end = (int) Math.min(all.length, at + Math.min(left, Integer.MAX_VALUE - at));
        int riff = newHead(all, at, end);
        if (riff > at) {
            visitor.sound(all, at, riff);
        }
        if (riff == end) {
            consumed(end - at);
            return end;
        }
        consumed(riff - at);
        if (all.length - riff < RIFF_BYTES) {
            held = Arrays.copyOfRange(all, riff, all.length);
            return all.length;
        }
        expect(Part.RIFF, RIFF_BYTES);
        return riff;
    }

    private void consumed(int count) {
        if (left == OPEN) {
            return;
        }
        left -= count;
        if (left == 0) {
            endOfChunk();
        }
    }

    /// Where a head begins, or may begin once more bytes have come; `end` where there is none.
    private static int newHead(byte[] all, int from, int end) {
        for (int i = from; i < end; i++) {
            if (all[i] == 'R' && mayBeHead(all, i, all.length)) {
                return i;
            }
        }
        return end;
    }

    private static boolean mayBeHead(byte[] all, int at, int end) {
        String pattern = "RIFF....WAVE";
        for (int i = 0; i < RIFF_BYTES && at + i < end; i++) {
            if (pattern.charAt(i) != '.' && all[at + i] != pattern.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Odd chunks end with a zero byte; some writers leave it out, and no chunk's name begins with one.
    private int pad(byte[] all, int at) {
        expect(Part.CHUNK_HEAD, CHUNK_HEAD_BYTES);
        return all[at] == 0 ? at + 1 : at;
    }

    private int skip(byte[] all, int at) {
        int count = (int) Math.min(left, all.length - at);
        left -= count;
        if (left == 0) {
            endOfChunk();
        }
        return at + count;
    }

    private void endOfChunk() {
        if (odd) {
            part = Part.PAD;
        } else {
            expect(Part.CHUNK_HEAD, CHUNK_HEAD_BYTES);
        }
    }

    private int fill(byte[] all, int at) throws IOException {
        int count = Math.min(head.length - filled, all.length - at);
        System.arraycopy(all, at, head, filled, count);
        filled += count;
        if (filled == head.length) {
            passed = before + at + count;
            read();
        }
        return at + count;
    }

    private void read() throws IOException {
        switch (part) {
            case RIFF -> {
                if (!(text(0).equals("RIFF") || text(0).equals("RF64")) || !text(8).equals("WAVE")) {
                    throw new IOException("not a WAV file: it begins with " + printable(head));
                }
                dataBytes = OPEN;
                expect(Part.CHUNK_HEAD, CHUNK_HEAD_BYTES);
            }
            case FMT -> {
                formatKnown = true;
                visitor.format(WavLayout.of(head));
                endOfChunk();
            }
            case DS64 -> {
                long bytes = u32(8) | u32(12) << 32;
                dataBytes = bytes > 0 ? bytes : OPEN;
                endOfChunk();
            }
            default -> chunk(text(0), u32(4));
        }
    }

    private void chunk(String id, long size) throws IOException {
        odd = size % 2 == 1;
        switch (id) {
            case "fmt " -> {
                if (size < 16 || size > MAX_FMT_BYTES) {
                    throw new IOException("a WAV head whose fmt chunk has " + size + " bytes");
                }
                expect(Part.FMT, (int) size);
            }
            case "data" -> sound(size);
            case "RIFF", "RF64" -> {
                byte[] begun = Arrays.copyOf(head, RIFF_BYTES);
                expect(Part.RIFF, RIFF_BYTES);
                head = begun;
                filled = CHUNK_HEAD_BYTES;
            }
            default -> other(id, size);
        }
    }

    private void sound(long size) throws IOException {
        if (!formatKnown) {
            throw new IOException("a WAV file whose sound comes before its format");
        }
        heard = true;
        part = Part.DATA;
        left = size == 0 || size >= UNKNOWN_FROM ? dataBytes : size;
        odd = left % 2 == 1;
        visitor.begins(passed, left);
    }

    private void other(String id, long size) throws IOException {
        if (!id.chars().allMatch(c -> c >= ' ' && c < 127)) {
            if (!heard) {
                throw new IOException("a WAV head that cannot be read: " + printable(head));
            }
            part = Part.OTHER; // what follows the sound is no chunk
            return;
        }
        if (id.equals("ds64") && size >= 16 && size <= MAX_FMT_BYTES) {
            expect(Part.DS64, (int) size);
            return;
        }
        part = Part.SKIPPED;
        left = size;
        if (left == 0) {
            endOfChunk();
        }
    }

    private void expect(Part next, int bytes) {
        part = next;
        head = new byte[bytes];
        filled = 0;
    }

    private String text(int at) {
        return new String(head, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static String printable(byte[] bytes) {
        StringBuilder text = new StringBuilder("\"");
        for (byte b : bytes) {
            text.append(b >= ' ' && b < 127 ? (char) b : '.');
        }
        return text.append('"').toString();
    }

    private long u32(int at) {
        return (head[at] & 0xFFL) | (head[at + 1] & 0xFFL) << 8 | (head[at + 2] & 0xFFL) << 16
                | (head[at + 3] & 0xFFL) << 24;
    }
}
