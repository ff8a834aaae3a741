package dev.soundcheck.audio.wav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WavSoundTest {
    private static final PcmFormat SPEECH = new PcmFormat(PcmEncoding.S16LE, 24_000);

    private static WavSound find(byte[] file) throws IOException {
        return WavSound.find(Channels.newChannel(new ByteArrayInputStream(file)));
    }

    /// RIFF head, a chunk of another program, `fmt `, `data` with four bytes of sound.
    private static byte[] file(int otherBytes, byte[] fmt) {
        ByteBuffer file = ByteBuffer.allocate(12 + 8 + otherBytes + otherBytes % 2 + 8 + fmt.length + 8 + 4)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(file.capacity() - 8).put(ascii("WAVE"));
        file.put(ascii("LIST")).putInt(otherBytes).position(20 + otherBytes + otherBytes % 2);
        file.put(ascii("fmt ")).putInt(fmt.length).put(fmt);
        file.put(ascii("data")).putInt(4).putInt(0x01020304);
        return file.array();
    }

    private static byte[] fmt(int tag, int channels, int bits) {
        ByteBuffer fmt = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        int frame = channels * bits / 8;
        return fmt.putShort((short) tag).putShort((short) channels).putInt(24_000).putInt(24_000 * frame)
                .putShort((short) frame).putShort((short) bits).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void chunksBeforeTheSoundAreSteppedOverWhateverTheirLength() throws IOException {
        for (int other : new int[]{0, 5, 4070, 20_001}) {
            WavSound sound = find(file(other, fmt(1, 1, 16)));
            assertEquals(new WavSound(SPEECH, 12 + 8 + other + other % 2 + 8 + 16 + 8, 4), sound, other + " bytes");
        }
    }

    @Test
    void aSizeThatWasNotKnownIsOpen() throws IOException {
        assertEquals(new WavSound(SPEECH, WavHead.LONG_BYTES, RiffWalker.OPEN), find(WavHead.growing(SPEECH)));
    }

    @Test
    void soundThatTakesAreNotMadeOfIsRefusedWithItsKind() {
        IOException stereo = assertThrows(IOException.class, () -> find(file(0, fmt(1, 2, 16))));
        IOException wide = assertThrows(IOException.class, () -> find(file(0, fmt(1, 1, 24))));

        assertEquals("no mono sound of a known kind: format 1, 16 bits, 2 channels", stereo.getMessage());
        assertEquals("no mono sound of a known kind: format 1, 24 bits, 1 channels", wide.getMessage());
    }

    @Test
    void aHeadOfMoreThanAMegabyteIsRefused() {
        assertThrows(IOException.class, () -> find(file(2_000_000, fmt(1, 1, 16))));
    }
}
