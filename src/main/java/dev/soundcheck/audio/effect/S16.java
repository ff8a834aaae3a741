package dev.soundcheck.audio.effect;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;

/// Tracks of signed 16-bit samples, made block by block. Stateless.
final class S16 {
    private static final int BLOCK_FRAMES = 8192;

    private S16() {}

    /// Sees each block of samples, in order, and may change it.
    @FunctionalInterface
    interface Step {
        void apply(short[] samples, int count);
    }

    /// A copy of a complete track that went through a step.
    static PcmTrack through(PcmTrack track, Step step) {
        PcmTrack made = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, track.format().sampleRateHz()));
        walk(track, (samples, count) -> {
            step.apply(samples, count);
            append(made, samples, count);
        });
        made.finish();
        return made;
    }

    /// Shows a step all samples of a complete track.
    static void walk(PcmTrack track, Step step) {
        short[] block = new short[BLOCK_FRAMES];
        int count = track.readS16(0, block, 0, BLOCK_FRAMES);
        for (long from = 0; count > 0; count = track.readS16(from, block, 0, BLOCK_FRAMES)) {
            from += count;
            step.apply(block, count);
        }
    }

    static void append(PcmTrack track, short[] samples, int count) {
        byte[] pcm = new byte[count * 2];
        for (int i = 0; i < count; i++) {
            pcm[2 * i] = (byte) samples[i];
            pcm[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        track.append(pcm, 0, pcm.length);
    }
}
