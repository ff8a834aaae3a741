package dev.soundcheck.ui.compare;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.measure.Loudness;
import dev.soundcheck.session.Take;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/// One take of a comparison: shown at once, heard once it is measured, at its own loudness or at that of all. Immutable.
///
/// @param name     what it is called when nothing is hidden
/// @param lufs     its own loudness; NaN until it is measured
/// @param gain     factor that brings it to the softest of all, so that nothing clips
/// @param matched  the sound with that gain
record Side(Take take, String name, PcmTrack track, double lufs, double gain, PcmTrack matched) {
    private static final int BLOCK = 8192;

    double seconds() {
        return track.seconds();
    }

    PcmTrack sound(boolean match) {
        return match ? matched : track;
    }

    double gainDb() {
        return 20 * Math.log10(gain);
    }

    boolean measured() {
        return !Double.isNaN(lufs);
    }

    /// @param targetLufs  the loudness of the softest
    static Side of(Take take, String name, PcmTrack track, double lufs, double targetLufs) {
        double gain = Math.min(1, Loudness.gain(lufs, targetLufs));
        return new Side(take, name, track, lufs, gain, gain == 1 ? track : scaled(track, gain));
    }

    /// All of a comparison as they are shown while they are measured.
    static List<Side> unmeasured(List<Take> takes, Function<Take, String> names) {
        return takes.stream().map(take -> {
            PcmTrack track = Objects.requireNonNull(take.track());
            return new Side(take, names.apply(take), track, Double.NaN, 1, track);
        }).toList();
    }

    /// All of a comparison, each brought to the loudness of the softest. Takes a while.
    static List<Side> measured(List<Take> takes, Function<Take, String> names) {
        List<PcmTrack> tracks = takes.stream().map(take -> Objects.requireNonNull(take.track())).toList();
        double[] lufs = tracks.stream().mapToDouble(Loudness::lufs).toArray();
        double softest = Arrays.stream(lufs).filter(Double::isFinite).min().orElse(Loudness.SILENCE);
        return IntStream.range(0, takes.size()).mapToObj(i -> of(takes.get(i),
                names.apply(takes.get(i)), tracks.get(i), lufs[i], softest)).toList();
    }

    private static PcmTrack scaled(PcmTrack track, double gain) {
        PcmTrack scaled = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, track.format().sampleRateHz()));
        short[] samples = new short[BLOCK];
        for (long at = 0; at < track.frames();) {
            int count = track.readS16(at, samples, 0, BLOCK);
            if (count == 0) {
                break;
            }
            ByteBuffer pcm = ByteBuffer.allocate(count * 2).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < count; i++) {
                pcm.putShort((short) Math.round(samples[i] * gain));
            }
            scaled.append(pcm.array(), 0, count * 2);
            at += count;
        }
        scaled.finish();
        return scaled;
    }
}
