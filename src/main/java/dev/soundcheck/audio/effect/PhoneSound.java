package dev.soundcheck.audio.effect;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.SampleCodec;
import dev.soundcheck.audio.pcm.Biquad;
import java.util.List;

/// A take as a telephone gives it out: 300 to 3400 Hz, 8000 samples a second, µ-law. Pure; may read the disk.
///
/// The result has the rate and the length of the track, so that words and playhead fit it too.
public final class PhoneSound {
    static final int RATE_HZ = 8000;
    static final double LOWEST_HZ = 300;
    static final double HIGHEST_HZ = 3400;
    /// The two parts of a Butterworth filter of fourth order.
    private static final double[] BUTTERWORTH_Q = {0.541196, 1.306563};

    private PhoneSound() {}

    /// The track over a telephone.
    ///
    /// @param track  complete
    public static PcmTrack of(PcmTrack track) {
        List<Biquad> band = List.of(Biquad.highPass(LOWEST_HZ, BUTTERWORTH_Q[0], RATE_HZ),
                Biquad.highPass(LOWEST_HZ, BUTTERWORTH_Q[1], RATE_HZ),
                Biquad.lowPass(HIGHEST_HZ, BUTTERWORTH_Q[0], RATE_HZ),
                Biquad.lowPass(HIGHEST_HZ, BUTTERWORTH_Q[1], RATE_HZ));
        PcmTrack line = S16.through(Resampled.of(track, RATE_HZ), (samples, count) -> {
            for (int i = 0; i < count; i++) {
                samples[i] = overTheLine(samples[i], band);
            }
        });
        return Resampled.of(line, track.format().sampleRateHz());
    }

    private static short overTheLine(short sample, List<Biquad> band) {
        double filtered = sample;
        for (Biquad part : band) {
            filtered = part.next(filtered);
        }
        byte[] code = {SampleCodec.toMulaw((short) Math.clamp(Math.round(filtered), Short.MIN_VALUE, Short.MAX_VALUE))};
        short[] heard = new short[1];
        SampleCodec.toS16(PcmEncoding.MULAW, code, 0, heard, 0, 1);
        return heard[0];
    }
}
