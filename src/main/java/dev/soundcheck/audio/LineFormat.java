package dev.soundcheck.audio;

/// What a line takes: signed 16-bit little-endian samples, interleaved.
record LineFormat(int rateHz, int channels) {
    int bytesPerFrame() {
        return 2 * channels;
    }

    int frames(long nanos) {
        return (int) (nanos * rateHz / 1_000_000_000L);
    }

    long nanos(long frames) {
        return frames * 1_000_000_000L / rateHz;
    }
}
