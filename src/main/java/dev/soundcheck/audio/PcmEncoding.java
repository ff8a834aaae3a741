package dev.soundcheck.audio;

/// How one mono sample is stored; multi-byte encodings are little-endian.
public enum PcmEncoding {
    S16LE(2), F32LE(4), MULAW(1), ALAW(1);

    private final int bytesPerSample;

    PcmEncoding(int bytesPerSample) {
        this.bytesPerSample = bytesPerSample;
    }

    public int bytesPerSample() {
        return bytesPerSample;
    }
}
