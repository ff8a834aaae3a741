package dev.soundcheck.offline.wire.stream;

import dev.soundcheck.audio.PcmFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The head of a WAV whose length is not known when it leaves: both sizes are 0xFFFFFFFF. Stateless.
final class WavHeader {
    private static final int UNKNOWN_SIZE = -1;

    private WavHeader() {}

    static byte[] of(PcmFormat format) {
        int frameBytes = format.bytesPerFrame();
        int tag = switch (format.encoding()) {
            case S16LE -> 1;
            case F32LE -> 3;
            case ALAW -> 6;
            case MULAW -> 7;
        };
        return ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN).put(ascii("RIFF")).putInt(UNKNOWN_SIZE)
                .put(ascii("WAVEfmt ")).putInt(16).putShort((short) tag).putShort((short) 1)
                .putInt(format.sampleRateHz()).putInt(format.sampleRateHz() * frameBytes).putShort((short) frameBytes)
                .putShort((short) (frameBytes * 8)).put(ascii("data")).putInt(UNKNOWN_SIZE).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
