package dev.soundcheck.cartesia.sound;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.speech.request.OutputFormat;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Gets the PCM out of a body, piece by piece. One thread.
public interface SoundDecoder {
    byte[] NOTHING = {};

    /// The PCM that these bytes complete, which may be none and may end within a sample.
    ///
    /// @throws IOException where the body cannot be played; its message says why
    byte[] take(byte[] bytes) throws IOException;

    /// The body has ended: what was held back until now.
    default byte[] finish() {
        return NOTHING;
    }

    /// Known before the first PCM.
    @Nullable
    PcmFormat format();

    /// True where the body itself says that more would follow.
    boolean incomplete();

    static SoundDecoder of(OutputFormat format) {
        return switch (format.container()) {
            case RAW -> new Raw(format.pcm());
            case MP3 -> new Mp3Decoder();
            case WAV -> new WavDecoder(format.pcm().encoding());
        };
    }

    /// The bytes are the sound.
    record Raw(PcmFormat format) implements SoundDecoder {
        @Override
        public byte[] take(byte[] bytes) {
            return bytes;
        }

        @Override
        public boolean incomplete() {
            return false;
        }
    }
}
