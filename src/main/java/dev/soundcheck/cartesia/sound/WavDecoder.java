package dev.soundcheck.cartesia.sound;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.wav.RiffWalker;
import dev.soundcheck.audio.wav.WavLayout;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Gets mono PCM out of a WAV stream, whatever head, layout and rate it has. One thread.
///
/// The first head decides rate and encoding. Sound behind a later head is brought to them.
public final class WavDecoder implements SoundDecoder, RiffWalker.Visitor {
    private final PcmEncoding wanted;
    private final RiffWalker riff = new RiffWalker(this);
    private byte[] sound = NOTHING;
    private @Nullable PcmFormat format;
    private @Nullable WavConverter converter;
    private @Nullable RateMatch match;
    private int bytesPerFrame = 1;
    private byte[] carried = NOTHING;

    public WavDecoder() {
        this(PcmEncoding.S16LE);
    }

    /// @param wanted  what to convert to where the samples cannot be kept as they are
    WavDecoder(PcmEncoding wanted) {
        this.wanted = wanted;
    }

    @Override
    public @Nullable PcmFormat format() {
        return format;
    }

    @Override
    public boolean incomplete() {
        return riff.incomplete();
    }

    @Override
    public byte[] take(byte[] bytes) throws IOException {
        riff.take(bytes);
        return drained();
    }

    @Override
    public byte[] finish() {
        try {
            riff.finish();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        endOfRate();
        if (converter != null && converter.asIs()) {
            add(carried); // half a sample is for the caller to judge
        }
        carried = NOTHING;
        return drained();
    }

    @Override
    public void format(WavLayout layout) throws IOException {
        carried = NOTHING;
        endOfRate();
        PcmFormat first = format;
        if (first == null) {
            first = new PcmFormat(WavConverter.targetFor(layout, wanted), layout.sampleRateHz());
            format = first;
        }
        bytesPerFrame = layout.bytesPerFrame();
        boolean sameRate = layout.sampleRateHz() == first.sampleRateHz();
        match = sameRate ? null : new RateMatch(layout.sampleRateHz(), first.sampleRateHz());
        converter = WavConverter.to(first.encoding(), layout);
    }

    @Override
    public void sound(byte[] bytes, int from, int to) {
        byte[] whole = wholeFrames(bytes, from, to);
        if (whole.length > 0 && converter != null && format != null) {
            byte[] pcm = converter.convert(whole);
            add(match == null ? pcm : match.take(format.encoding(), pcm));
        }
    }

    private byte[] wholeFrames(byte[] bytes, int from, int to) {
        if (carried.length == 0 && from == 0 && to == bytes.length && to % bytesPerFrame == 0) {
            return bytes;
        }
        int total = carried.length + to - from;
        int rest = total % bytesPerFrame;
        byte[] all = Arrays.copyOf(carried, total);
        System.arraycopy(bytes, from, all, carried.length, to - from);
        carried = Arrays.copyOfRange(all, total - rest, total);
        return rest == 0 ? all : Arrays.copyOf(all, total - rest);
    }

    private void endOfRate() {
        if (match != null && format != null) {
            add(match.finish(format.encoding()));
            match = null;
        }
    }

    private void add(byte[] pcm) {
        if (sound.length == 0) {
            sound = pcm; // the usual case: one stretch a read, and nothing is copied
            return;
        }
        int before = sound.length;
        sound = Arrays.copyOf(sound, before + pcm.length);
        System.arraycopy(pcm, 0, sound, before, pcm.length);
    }

    private byte[] drained() {
        byte[] pcm = sound;
        sound = NOTHING;
        return pcm;
    }
}
