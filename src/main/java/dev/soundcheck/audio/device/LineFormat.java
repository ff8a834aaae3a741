package dev.soundcheck.audio.device;

/// What a line takes: signed 16-bit little-endian samples, interleaved.
public record LineFormat(int rateHz, int channels) {
    public int bytesPerFrame() {
        return 2 * channels;
    }

    public int frames(long nanos) {
        return (int) (nanos * rateHz / 1_000_000_000L);
    }

    long nanos(long frames) {
        return frames * 1_000_000_000L / rateHz;
    }
}
