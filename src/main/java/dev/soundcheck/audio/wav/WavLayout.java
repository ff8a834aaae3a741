package dev.soundcheck.audio.wav;

import dev.soundcheck.audio.PcmEncoding;
import java.io.IOException;
import java.util.Optional;

/// How the samples of a WAV file lie: what its `fmt ` chunk says. Immutable.
///
/// @param tag  1 integers, 3 floats, 6 A-law, 7 µ-law
public record WavLayout(int tag, int channels, int sampleRateHz, int bits) {
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int MAX_CHANNELS = 8;
    private static final int MAX_RATE_HZ = 768_000;

    /// Reads the content of a `fmt ` chunk.
    ///
    /// @throws IOException where such sound is not played here
    static WavLayout of(byte[] fmt) throws IOException {
        int tag = u16(fmt, 0);
        if (tag == EXTENSIBLE && fmt.length >= 26) {
            tag = u16(fmt, 24); // the real tag begins the sub-format
        }
        int channels = u16(fmt, 2);
        long rate = u16(fmt, 4) | (long) u16(fmt, 6) << 16;
        int bits = u16(fmt, 14);
        if (channels < 1 || channels > MAX_CHANNELS) {
            throw new IOException("a WAV file with " + channels + " channels");
        }
        if (rate < 1 || rate > MAX_RATE_HZ) {
            throw new IOException("a WAV file with a sample rate of " + rate + " Hz");
        }
        WavLayout layout = new WavLayout(tag, channels, (int) rate, bits);
        if (!layout.known()) {
            throw new IOException("a WAV file of format " + tag + " with " + bits + " bits");
        }
        return layout;
    }

    private boolean known() {
        return switch (tag) {
            case 1 -> bits == 8 || bits == 16 || bits == 24 || bits == 32;
            case 3 -> bits == 32 || bits == 64;
            case 6, 7 -> bits == 8;
            default -> false;
        };
    }

    public int bytesPerSample() {
        return bits / 8;
    }

    public int bytesPerFrame() {
        return channels * bytesPerSample();
    }

    /// The encoding under which these bytes can be kept as they are; empty where they must be converted.
    public Optional<PcmEncoding> asIs() {
        return channels == 1
                ? WavHead.encoding(tag).filter(encoding -> bits == 8 * encoding.bytesPerSample())
                : Optional.empty();
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
