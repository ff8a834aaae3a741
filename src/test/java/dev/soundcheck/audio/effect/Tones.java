package dev.soundcheck.audio.effect;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntToDoubleFunction;

/// Signals whose answer is known.
final class Tones {
    private Tones() {}

    static PcmTrack tone(double hz, int rateHz, double amplitude, double seconds) {
        return s16(rateHz, (int) (rateHz * seconds), i -> amplitude * Math.sin(2 * Math.PI * hz * i / rateHz));
    }

    /// @param sample  -1 to 1 at each frame
    static PcmTrack s16(int rateHz, int frames, IntToDoubleFunction sample) {
        ByteBuffer bytes = ByteBuffer.allocate(frames * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            bytes.putShort((short) Math.round(sample.applyAsDouble(i) * 32767));
        }
        return track(PcmEncoding.S16LE, rateHz, bytes.array());
    }

    static PcmTrack track(PcmEncoding encoding, int rateHz, byte[] bytes) {
        PcmTrack track = new PcmTrack(new PcmFormat(encoding, rateHz));
        track.append(bytes, 0, bytes.length);
        track.finish();
        return track;
    }

    static double rms(PcmTrack track) {
        double[] sum = new double[1];
        S16.walk(track, (samples, count) -> {
            for (int i = 0; i < count; i++) {
                sum[0] += Math.pow(samples[i] / 32768.0, 2);
            }
        });
        return Math.sqrt(sum[0] / track.frames());
    }

    static double peak(PcmTrack track) {
        double[] most = new double[1];
        S16.walk(track, (samples, count) -> {
            for (int i = 0; i < count; i++) {
                most[0] = Math.max(most[0], Math.abs(samples[i] / 32768.0));
            }
        });
        return most[0];
    }

    static double decibels(double ratio) {
        return 20 * Math.log10(ratio);
    }
}
