package dev.soundcheck.audio;

/// How one mono sample is stored; multi-byte encodings are little-endian.
public enum PcmEncoding {
    S16LE(2, "s16"), F32LE(4, "f32"), MULAW(1, "µ-law"), ALAW(1, "A-law");

    private final int bytesPerSample;
    private final String title;

    PcmEncoding(int bytesPerSample, String title) {
        this.bytesPerSample = bytesPerSample;
        this.title = title;
    }

    public int bytesPerSample() {
        return bytesPerSample;
    }

    /// For people.
    public String title() {
        return title;
    }
}
