package dev.soundcheck.cartesia.sound;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.speech.request.OutputFormat;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Decodes a body as the format its head names, whatever was asked for: a file played as raw sound is noise. One
/// thread.
///
/// Only bytes that may still become such a head are held back.
public final class HeadSniff implements SoundDecoder {
    /// The first byte of an MPEG frame.
    private static final byte FRAME_SYNC = (byte) 0xFF;
    /// As the head of an MPEG frame writes them.
    private static final int LAYER_3 = 2;
    private static final int LAYER_2 = 4;

    private final OutputFormat asked;
    private final boolean saysMpeg;
    private byte[] held = NOTHING;
    private @Nullable SoundDecoder decoder;

    /// What a file begins with; a dot stands for any byte.
    private enum Head {
        RIFF("RIFF....WAVE"), RF64("RF64....WAVE"), ID3("ID3"), OGG("OggS"), FLAC("fLaC"), AIFF("FORM....AIFF");

        private final String pattern;

        Head(String pattern) {
            this.pattern = pattern;
        }

        /// Compares as many bytes as both have.
        boolean fits(byte[] bytes) {
            for (int i = 0; i < Math.min(bytes.length, pattern.length()); i++) {
                if (pattern.charAt(i) != '.' && pattern.charAt(i) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /// @param saysMpeg  true where the service calls the body MP3
    public HeadSniff(OutputFormat asked, boolean saysMpeg) {
        this.asked = asked;
        this.saysMpeg = saysMpeg;
    }

    @Override
    public byte[] take(byte[] bytes) throws IOException {
        SoundDecoder known = decoder;
        if (known != null) {
            return known.take(bytes);
        }
        byte[] all = Arrays.copyOf(held, held.length + bytes.length);
        System.arraycopy(bytes, 0, all, held.length, bytes.length);
        for (Head head : Head.values()) {
            if (head.fits(all)) {
                if (all.length < head.pattern.length()) {
                    held = all;
                    return NOTHING;
                }
                return begin(of(head), all);
            }
        }
        if (all.length == 1 && all[0] == FRAME_SYNC && (saysMpeg || asked.container() != OutputFormat.Container.RAW)) {
            held = all;
            return NOTHING;
        }
        if (asked.container() != OutputFormat.Container.RAW && layer(all, LAYER_2)) {
            throw new IOException("it is MPEG audio of layer II, not MP3");
        }
        return begin(mpegFrame(all) ? new Mp3Decoder() : SoundDecoder.of(asked), all);
    }

    @Override
    public byte[] finish() {
        SoundDecoder known = decoder;
        if (known != null) {
            return known.finish();
        }
        try {
            return begin(SoundDecoder.of(asked), held);
        } catch (IOException notEvenAHead) {
            return NOTHING;
        }
    }

    @Override
    public @Nullable PcmFormat format() {
        return decoder == null ? null : decoder.format();
    }

    @Override
    public boolean incomplete() {
        return decoder != null && decoder.incomplete();
    }

    private byte[] begin(SoundDecoder known, byte[] all) throws IOException {
        decoder = known;
        held = NOTHING;
        return known.take(all);
    }

    private SoundDecoder of(Head head) throws IOException {
        return switch (head) {
            case RIFF, RF64 -> new WavDecoder(asked.pcm().encoding());
            case ID3 -> new Mp3Decoder();
            case OGG, FLAC, AIFF -> throw new IOException("it is " + head + ", which was not asked for");
        };
    }

    /// Without a tag in front, two bytes are too little to tell an MP3 frame from a raw sample.
    private boolean mpegFrame(byte[] all) {
        return layer(all, LAYER_3) && switch (asked.container()) {
            case RAW -> saysMpeg;
            case WAV, MP3 -> true;
        };
    }

    /// True where a frame of the layer begins.
    private static boolean layer(byte[] all, int layer) {
        return all.length > 1 && all[0] == FRAME_SYNC && (all[1] & 0xE6) == (0xE0 | layer);
    }
}
