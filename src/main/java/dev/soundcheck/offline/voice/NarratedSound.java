package dev.soundcheck.offline.voice;

import dev.soundcheck.offline.voice.sound.StreamResampler;
import java.io.IOException;
import java.util.List;

/// The sound of one context on its way from an engine to the listener: counted, and brought to the listener's rate. One
/// thread at a time.
final class NarratedSound {
    /// Silence before the first word.
    static final double LEAD_SECONDS = 0.1;

    private final Turns.Stream turns;
    private final StreamResampler resampler;
    private final int sampleRateHz;
    private long samples;

    /// @param turns         is told how much sound was made
    /// @param sampleRateHz  of the engine
    NarratedSound(Turns.Stream turns, StreamResampler resampler, int sampleRateHz) {
        this.turns = turns;
        this.resampler = resampler;
        this.sampleRateHz = sampleRateHz;
    }

    /// False before the first sample.
    boolean begun() {
        return samples > 0;
    }

    /// How much sound was made so far: where the next sample lies on the clock of the context.
    double seconds() {
        return (double) samples / sampleRateHz;
    }

    /// The first samples of the block at the rate of the listener.
    float[] converted(float[] block, int count) {
        samples += count;
        turns.made((double) count / sampleRateHz);
        return resampler.push(block, 0, count);
    }

    /// Hands on what was converted. Blocks while the listener takes no more.
    static void hand(List<float[]> sound, SoundSink sink) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        for (float[] part : sound) {
            if (part.length > 0) {
                sink.sound(part);
            }
        }
    }

    /// Hands on what the change of rate still holds.
    void finish(SoundSink sink) throws IOException, InterruptedException {
        float[] tail = resampler.drain();
        if (tail.length > 0) {
            sink.sound(tail);
        }
    }
}
