package dev.soundcheck.cartesia.sound;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.SampleCodec;
import dev.soundcheck.audio.pcm.Resampler;
import dev.soundcheck.audio.pcm.SampleSource;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Brings sound whose rate changed in the middle of a stream back to the rate of its beginning. One thread.
final class RateMatch {
    private static final int BLOCK = 4096;

    private final Queue queue = new Queue();
    private final SampleSource resampled;

    RateMatch(int fromHz, int toHz) {
        this.resampled = Resampler.of(queue, fromHz, toHz);
    }

    /// @param pcm  whole samples of S16LE or F32LE
    byte[] take(PcmEncoding encoding, byte[] pcm) {
        int count = pcm.length / encoding.bytesPerSample();
        short[] samples = new short[count];
        SampleCodec.toS16(encoding, pcm, 0, samples, 0, count);
        queue.add(samples);
        return drained(encoding);
    }

    byte[] finish(PcmEncoding encoding) {
        queue.finished = true;
        return drained(encoding);
    }

    private byte[] drained(PcmEncoding encoding) {
        short[] all = new short[0];
        short[] block = new short[BLOCK];
        for (int got = resampled.read(block, 0, BLOCK); got > 0; got = resampled.read(block, 0, BLOCK)) {
            int before = all.length;
            all = Arrays.copyOf(all, before + got);
            System.arraycopy(block, 0, all, before, got);
        }
        ByteBuffer bytes = ByteBuffer.allocate(all.length * encoding.bytesPerSample()).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : all) {
            if (encoding == PcmEncoding.F32LE) {
                bytes.putFloat(sample / 32768f);
            } else {
                bytes.putShort(sample);
            }
        }
        return bytes.array();
    }

    /// What has come and was not read yet.
    private static final class Queue implements SampleSource {
        private short[] waiting = new short[0];
        private int at;
        private long passed;
        private boolean finished;

        void add(short[] more) {
            short[] all = Arrays.copyOfRange(waiting, at, waiting.length + more.length);
            System.arraycopy(more, 0, all, waiting.length - at, more.length);
            waiting = all;
            at = 0;
        }

        @Override
        public int read(short[] target, int offset, int count) {
            int got = Math.min(count, waiting.length - at);
            System.arraycopy(waiting, at, target, offset, got);
            at += got;
            passed += got;
            return got;
        }

        @Override
        public boolean exhausted() {
            return finished && at == waiting.length;
        }

        @Override
        public double position() {
            return passed;
        }

        @Override
        public double step() {
            return 1;
        }
    }
}
