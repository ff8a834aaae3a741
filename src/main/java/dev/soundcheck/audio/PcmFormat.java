package dev.soundcheck.audio;

/// Encoding and rate of mono PCM; one frame is one sample.
public record PcmFormat(PcmEncoding encoding, int sampleRateHz) {
    public PcmFormat {
        if (sampleRateHz <= 0) {
            throw new IllegalArgumentException("sample rate must be positive, was " + sampleRateHz);
        }
    }

    public int bytesPerFrame() {
        return encoding.bytesPerSample();
    }

    public double seconds(long frames) {
        return (double) frames / sampleRateHz;
    }

    /// The frame that sounds at `seconds`, rounded to the nearest.
    public long frames(double seconds) {
        return Math.round(seconds * sampleRateHz);
    }

    public long bytes(long frames) {
        return frames * bytesPerFrame();
    }
}
