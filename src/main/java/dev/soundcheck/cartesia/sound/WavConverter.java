package dev.soundcheck.cartesia.sound;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.SampleCodec;
import dev.soundcheck.audio.wav.WavLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Turns samples of one layout into mono samples of one encoding; several channels become their mean. One thread.
final class WavConverter {
    private static final double FULL_SCALE = 32768;

    private final WavLayout layout;
    private final PcmEncoding target;
    private final boolean asIs;
    private final short[] one = new short[1];

    private WavConverter(WavLayout layout, PcmEncoding target, boolean asIs) {
        this.layout = layout;
        this.target = target;
        this.asIs = asIs;
    }

    /// @throws IOException where that would need an encoder
    static WavConverter to(PcmEncoding target, WavLayout layout) throws IOException {
        boolean asIs = layout.asIs().filter(target::equals).isPresent();
        if (!asIs && target.bytesPerSample() == 1) {
            throw new IOException("a WAV stream that changes its encoding in the middle");
        }
        return new WavConverter(layout, target, asIs);
    }

    /// True where the bytes stay what they are.
    boolean asIs() {
        return asIs;
    }

    /// The encoding that fits a layout best.
    ///
    /// @param wanted  what was asked for
    static PcmEncoding targetFor(WavLayout layout, PcmEncoding wanted) {
        return layout.asIs().orElse(wanted == PcmEncoding.F32LE ? PcmEncoding.F32LE : PcmEncoding.S16LE);
    }

    /// @param frames  whole frames
    byte[] convert(byte[] frames) {
        if (asIs) {
            return frames;
        }
        ByteBuffer from = ByteBuffer.wrap(frames).order(ByteOrder.LITTLE_ENDIAN);
        int count = frames.length / layout.bytesPerFrame();
        ByteBuffer to = ByteBuffer.allocate(count * target.bytesPerSample()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int channel = 0; channel < layout.channels(); channel++) {
                sum += sample(from);
            }
            put(to, sum / layout.channels());
        }
        return to.array();
    }

    /// -1 to 1.
    private double sample(ByteBuffer from) {
        return switch (layout.tag()) {
            case 3 -> layout.bits() == 32 ? from.getFloat() : from.getDouble();
            case 6 -> law(PcmEncoding.ALAW, from);
            case 7 -> law(PcmEncoding.MULAW, from);
            default -> switch (layout.bits()) {
                case 8 -> ((from.get() & 0xFF) - 128) / 128.0;
                case 16 -> from.getShort() / FULL_SCALE;
                case 24 -> ((from.get() & 0xFF) | (from.get() & 0xFF) << 8 | from.get() << 16) / 8388608.0;
                default -> from.getInt() / 2147483648.0;
            };
        };
    }

    private double law(PcmEncoding encoding, ByteBuffer from) {
        SampleCodec.toS16(encoding, new byte[]{from.get()}, 0, one, 0, 1);
        return one[0] / FULL_SCALE;
    }

    private void put(ByteBuffer to, double value) {
        if (target == PcmEncoding.F32LE) {
            to.putFloat((float) value);
        } else {
            to.putShort((short) Math.clamp(Math.round(value * FULL_SCALE), Short.MIN_VALUE, Short.MAX_VALUE));
        }
    }
}
