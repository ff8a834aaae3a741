package dev.soundcheck.cartesia.sound;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Walks a RIFF stream byte range by byte range and lets only its sound through. One thread.
///
/// Nothing is assumed about the head's length: any `fmt ` size, any chunks before `data`, any cut between reads. A
/// size that was written before the length was known (0, all ones, or signed max and near) means "until the end".
public final class WavDecoder implements SoundDecoder {
    private static final long OPEN = Long.MAX_VALUE;
    private static final long UNKNOWN_FROM = 0x7FFFF000L;
    private static final int MAX_FMT_BYTES = 4096;
    private static final byte[] NOTHING = {};

    /// What the next bytes are.
    private enum Part {
        RIFF, CHUNK_HEAD, FMT, SKIPPED, DATA, AFTER
    }

    private Part part = Part.RIFF;
    private byte[] head = new byte[12];
    private int filled;
    private long left;
    private @Nullable PcmFormat format;

    @Override
    public @Nullable PcmFormat format() {
        return format;
    }

    @Override
    public boolean incomplete() {
        return part != Part.AFTER && !(part == Part.DATA && left == OPEN);
    }

    @Override
    public byte[] take(byte[] bytes) throws IOException {
        int at = 0;
        while (at < bytes.length) {
            switch (part) {
                case DATA -> {
                    int count = (int) Math.min(left, bytes.length - at);
                    return sound(bytes, at, count);
                }
                case AFTER -> {
                    return NOTHING;
                }
                case SKIPPED -> {
                    int count = (int) Math.min(left, bytes.length - at);
                    at += count;
                    left -= count;
                    if (left == 0) {
                        expect(Part.CHUNK_HEAD, 8);
                    }
                }
                case RIFF, CHUNK_HEAD, FMT -> {
                    int count = Math.min(head.length - filled, bytes.length - at);
                    System.arraycopy(bytes, at, head, filled, count);
                    at += count;
                    filled += count;
                    if (filled == head.length) {
                        partRead();
                    }
                }
            }
        }
        return NOTHING;
    }

    private byte[] sound(byte[] bytes, int at, int count) {
        if (left != OPEN) {
            left -= count;
            if (left == 0) {
                part = Part.AFTER;
            }
        }
        if (at == 0 && count == bytes.length) {
            return bytes;
        }
        byte[] sound = new byte[count];
        System.arraycopy(bytes, at, sound, 0, count);
        return sound;
    }

    private void partRead() throws IOException {
        switch (part) {
            case RIFF -> {
                if (!(text(0).equals("RIFF") || text(0).equals("RF64")) || !text(8).equals("WAVE")) {
                    throw new IOException("not a WAV file: it begins with " + printable(head));
                }
                expect(Part.CHUNK_HEAD, 8);
            }
            case CHUNK_HEAD -> chunk(text(0), u32(4));
            case FMT -> {
                format = readFormat();
                expect(Part.CHUNK_HEAD, 8);
            }
            case SKIPPED, DATA, AFTER -> {
            }
        }
    }

    private void chunk(String id, long size) throws IOException {
        long padded = size + (size & 1);
        switch (id) {
            case "fmt " -> {
                if (size < 16 || size > MAX_FMT_BYTES) {
                    throw new IOException("a WAV head whose fmt chunk has " + size + " bytes");
                }
                expect(Part.FMT, (int) padded);
            }
            case "data" -> {
                if (format == null) {
                    throw new IOException("a WAV file whose sound comes before its format");
                }
                part = Part.DATA;
                left = size == 0 || size >= UNKNOWN_FROM ? OPEN : size;
            }
            default -> {
                part = Part.SKIPPED;
                left = padded;
                if (left == 0) {
                    expect(Part.CHUNK_HEAD, 8);
                }
            }
        }
    }

    private PcmFormat readFormat() throws IOException {
        int tag = u16(0);
        if (tag == 0xFFFE && head.length >= 26) {
            tag = u16(24); // extensible: the real tag begins the sub-format
        }
        int channels = u16(2);
        long rate = u32(4);
        int bits = u16(14);
        if (channels != 1) {
            throw new IOException("a WAV file with " + channels + " channels instead of one");
        }
        if (rate < 1 || rate > 768_000) {
            throw new IOException("a WAV file with a sample rate of " + rate);
        }
        return new PcmFormat(encoding(tag, bits), (int) rate);
    }

    private static PcmEncoding encoding(int tag, int bits) throws IOException {
        if (tag == 1 && bits == 16) {
            return PcmEncoding.S16LE;
        }
        if (tag == 3 && bits == 32) {
            return PcmEncoding.F32LE;
        }
        if (tag == 6 && bits == 8) {
            return PcmEncoding.ALAW;
        }
        if (tag == 7 && bits == 8) {
            return PcmEncoding.MULAW;
        }
        throw new IOException("a WAV file of format " + tag + " with " + bits + " bits, which is not played here");
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

    private int u16(int at) {
        return (head[at] & 0xFF) | (head[at + 1] & 0xFF) << 8;
    }

    private long u32(int at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }
}
