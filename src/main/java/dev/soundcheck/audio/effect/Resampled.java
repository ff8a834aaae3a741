package dev.soundcheck.audio.effect;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.pcm.LoopRange;
import dev.soundcheck.audio.pcm.Resampler;
import dev.soundcheck.audio.pcm.SampleSource;
import dev.soundcheck.audio.pcm.TrackSource;

/// A complete track at another rate. Pure; may read the disk.
public final class Resampled {
    private static final int BLOCK_FRAMES = 8192;

    private Resampled() {}

    /// As signed 16-bit samples; the track itself where it has that rate already.
    public static PcmTrack of(PcmTrack track, int sampleRateHz) {
        if (track.format().sampleRateHz() == sampleRateHz) {
            return track;
        }
        SampleSource source = Resampler.of(new TrackSource(track, 0, new LoopRange(0, Long.MAX_VALUE)),
                track.format().sampleRateHz(), sampleRateHz);
        PcmTrack made = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, sampleRateHz));
        short[] block = new short[BLOCK_FRAMES];
        for (int count = source.read(block, 0, BLOCK_FRAMES); count > 0; count = source.read(block, 0, BLOCK_FRAMES)) {
            S16.append(made, block, count);
        }
        made.finish();
        return made;
    }
}
