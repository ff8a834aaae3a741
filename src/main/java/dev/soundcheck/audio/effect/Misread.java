package dev.soundcheck.audio.effect;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import java.io.IOException;

/// A common mistake with PCM, made on purpose, so that a developer learns how it sounds. Pure; may read the disk.
///
/// Noise is louder than speech: what comes out is bounded, in its loudest sample and in its power.
public enum Misread {
    AS_MULAW("as µ-law", "Hiss: every byte is taken for a sample."),
    AS_S16("as s16", "Noise: two bytes are taken for one sample."),
    HALF_RATE("at half the rate", "Slow and deep, as if half the rate were told."),
    DOUBLE_RATE("at double the rate", "Fast and high, as if twice the rate were told."),
    SHIFTED("shifted by one byte", "Noise: a byte was lost on the way.");

    static final double MOST_PEAK = 0.25;
    static final double MOST_RMS = 0.03;
    private static final double FULL_SCALE = 32768;
    private static final int BLOCK_FRAMES = 8192;

    private final String title;
    private final String sound;

    Misread(String title, String sound) {
        this.title = title;
        this.sound = sound;
    }

    public String title() {
        return title;
    }

    /// What the user hears, and its cause.
    public String sound() {
        return sound;
    }

    /// False where this reading would be right, or is impossible.
    public boolean fits(PcmFormat format) {
        return switch (this) {
            case AS_MULAW -> format.encoding() != PcmEncoding.MULAW;
            case AS_S16 -> format.encoding() != PcmEncoding.S16LE;
            case HALF_RATE, DOUBLE_RATE -> true;
            case SHIFTED -> format.bytesPerFrame() > 1;
        };
    }

    /// The same bytes, read wrongly.
    ///
    /// @param track  complete
    /// @throws IOException where the track's file cannot be read
    public PcmTrack of(PcmTrack track) throws IOException {
        PcmFormat format = track.format();
        int rateHz = format.sampleRateHz();
        return switch (this) {
            case AS_MULAW -> quiet(read(track, 0, new PcmFormat(PcmEncoding.MULAW, rateHz)));
            case AS_S16 -> quiet(read(track, 0, new PcmFormat(PcmEncoding.S16LE, rateHz)));
            case HALF_RATE -> read(track, 0, new PcmFormat(format.encoding(), rateHz / 2));
            case DOUBLE_RATE -> read(track, 0, new PcmFormat(format.encoding(), rateHz * 2));
            case SHIFTED -> quiet(read(track, 1, format));
        };
    }

    /// @param skipped  bytes that are left out at the beginning
    private static PcmTrack read(PcmTrack track, int skipped, PcmFormat as) throws IOException {
        PcmTrack made = new PcmTrack(as);
        int frameBytes = track.format().bytesPerFrame();
        byte[] block = new byte[BLOCK_FRAMES * frameBytes + as.bytesPerFrame()];
        int held = 0;
        int leave = skipped;
        for (long from = 0; from < track.frames();) {
            int frames = track.readBytes(from, block, held, BLOCK_FRAMES);
            if (frames == 0) {
                break;
            }
            from += frames;
            held += frames * frameBytes;
            int whole = (held - leave) / as.bytesPerFrame() * as.bytesPerFrame();
            made.append(block, leave, whole);
            System.arraycopy(block, leave + whole, block, 0, held - leave - whole);
            held -= leave + whole;
            leave = 0;
        }
        made.finish();
        return made;
    }

    private static PcmTrack quiet(PcmTrack loud) {
        double[] peakAndPower = new double[2];
        S16.walk(loud, (samples, count) -> {
            for (int i = 0; i < count; i++) {
                peakAndPower[0] = Math.max(peakAndPower[0], Math.abs(samples[i] / FULL_SCALE));
                peakAndPower[1] += Math.pow(samples[i] / FULL_SCALE, 2);
            }
        });
        double rms = Math.sqrt(peakAndPower[1] / Math.max(1, loud.frames()));
        double gain = Math.min(1, Math.min(MOST_PEAK / peakAndPower[0], MOST_RMS / rms));
        return S16.through(loud, (samples, count) -> {
            for (int i = 0; i < count; i++) {
                samples[i] = (short) (samples[i] * gain);
            }
        });
    }
}
