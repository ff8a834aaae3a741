package dev.soundcheck.cartesia.sound;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Decodes an MP3 stream frame by frame, as soon as each is complete, to mono s16. One thread.
///
/// The first frame decides the rate; sound of another rate is brought to it. Encoder delay and padding are cut where the
/// file names them, for each of several files in a row.
public final class Mp3Decoder implements SoundDecoder {
    private final Mp3Frames frames = new Mp3Frames();
    private final GaplessCut cut = new GaplessCut();
    private @Nullable Mp3Frame decoder;
    private int kind;
    private @Nullable PcmFormat format;
    private @Nullable RateMatch match;
    private int promised;
    private int decoded;

    @Override
    public @Nullable PcmFormat format() {
        return format;
    }

    @Override
    public boolean incomplete() {
        return frames.insideFrame();
    }

    @Override
    public byte[] take(byte[] bytes) throws IOException {
        frames.add(bytes);
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (byte[] frame = frames.next(); frame != null; frame = frames.next()) {
            take(frame, sound);
        }
        return sound.toByteArray();
    }

    @Override
    public byte[] finish() {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        if (decoded < promised) {
            sound.writeBytes(cut.release());
        }
        endOfRate(sound);
        return sound.toByteArray();
    }

    private void take(byte[] frame, ByteArrayOutputStream sound) throws IOException {
        GaplessTag tag = GaplessTag.of(frame);
        if (tag != null) {
            cut.begin(tag);
            decoder = null;
            promised = tag.frames();
            decoded = 0;
            return;
        }
        Mp3Frame current = decoder;
        if (current == null || Mp3Frame.kind(frame) != kind) {
            current = begin(frame, sound);
        }
        decoded++;
        byte[] pcm = cut.take(current.decode(frame));
        sound.writeBytes(match == null ? pcm : match.take(PcmEncoding.S16LE, pcm));
    }

    /// A new file begins, or the rate or the number of channels changes.
    private Mp3Frame begin(byte[] frame, ByteArrayOutputStream sound) {
        endOfRate(sound);
        Mp3Frame begun = new Mp3Frame(frame);
        decoder = begun;
        kind = Mp3Frame.kind(frame);
        int rate = Mp3Frames.sampleRateHz(frame);
        if (format == null) {
            format = new PcmFormat(PcmEncoding.S16LE, rate);
        }
        match = rate == format.sampleRateHz() ? null : new RateMatch(rate, format.sampleRateHz());
        return begun;
    }

    private void endOfRate(ByteArrayOutputStream sound) {
        if (match != null) {
            sound.writeBytes(match.finish(PcmEncoding.S16LE));
            match = null;
        }
    }
}
