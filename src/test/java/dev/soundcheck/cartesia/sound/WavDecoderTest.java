package dev.soundcheck.cartesia.sound;

import static dev.soundcheck.testing.Frames.little;
import static dev.soundcheck.testing.Frames.pattern;
import static dev.soundcheck.testing.Frames.slice;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.testing.Frames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavDecoderTest {
    private static final byte[] PCM = pattern(64);

    @Test
    void unknownSizesMeanUntilTheEnd() throws IOException {
        WavDecoder decoder = new WavDecoder();

        assertArrayEquals(PCM, decoder.take(Frames.streamedWav(PCM, 24000)).clone());
        assertEquals(new PcmFormat(PcmEncoding.S16LE, 24000), decoder.format());
        assertFalse(decoder.incomplete());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xFFFFFFFFL, 0x7FFFFFFFL, 0x7FFFF000L})
    void everyPlaceholderSizeMeansUntilTheEnd(long size) throws IOException {
        assertArrayEquals(PCM, decodeIn(Frames.wav(PCM, 8000, size, size, new byte[0]), 1));
    }

    @Test
    void everyCutBetweenTwoReadsGivesTheSameSound() throws IOException {
        byte[] file = Frames.wav(PCM, 48000, 0xFFFFFFFFL, 0xFFFFFFFFL, chunk("LIST", pattern(7)));
        for (int cut = 0; cut <= file.length; cut++) {
            WavDecoder decoder = new WavDecoder();
            ByteArrayOutputStream sound = new ByteArrayOutputStream();
            sound.writeBytes(decoder.take(slice(file, 0, cut)));
            sound.writeBytes(decoder.take(slice(file, cut, file.length)));
            assertArrayEquals(PCM, sound.toByteArray(), "cut at " + cut);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void piecesOfAnySizeGiveTheSameSound(int bytes) throws IOException {
        assertArrayEquals(PCM, decodeIn(Frames.streamedWav(PCM, 16000), bytes));
    }

    @Test
    void chunksBeforeTheSoundAreSkippedWithTheirPadding() throws IOException {
        ByteArrayOutputStream extra = new ByteArrayOutputStream();
        extra.writeBytes(chunk("JUNK", pattern(9)));
        extra.writeBytes(chunk("fact", new byte[0]));
        extra.writeBytes(chunk("LIST", pattern(30)));

        assertArrayEquals(PCM, decodeIn(Frames.wav(PCM, 8000, 0xFFFFFFFFL, 0xFFFFFFFFL, extra.toByteArray()), 5));
    }

    @Test
    void anHonestSizeKeepsWhatFollowsOutOfTheSound() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(Frames.wav(PCM, 8000, 36 + 64 + 18, 64, new byte[0]));
        file.writeBytes(chunk("LIST", pattern(10)));

        assertArrayEquals(PCM, decodeIn(file.toByteArray(), 11));
    }

    @Test
    void anHonestSizeTellsThatSoundIsMissing() throws IOException {
        WavDecoder decoder = new WavDecoder();

        decoder.take(Frames.wav(slice(PCM, 0, 40), 8000, 100, 64, new byte[0]));

        assertTrue(decoder.incomplete());
    }

    @ParameterizedTest
    @CsvSource({"1, 16, S16LE", "3, 32, F32LE", "6, 8, ALAW", "7, 8, MULAW"})
    void theHeadTellsTheEncoding(int tag, int bits, PcmEncoding encoding) throws IOException {
        for (int fmtBytes : new int[]{16, 17, 18, 40}) {
            WavDecoder decoder = new WavDecoder();
            assertArrayEquals(PCM, decoder.take(file(tag, 1, 22050, bits, fmtBytes)));
            assertEquals(new PcmFormat(encoding, 22050), decoder.format());
        }
    }

    @Test
    void theExtensibleFormIsReadThrough() throws IOException {
        byte[] file = file(0xFFFE, 1, 44100, 32, 40);
        file[20 + 24] = 3;
        WavDecoder decoder = new WavDecoder();

        decoder.take(file);

        assertEquals(new PcmFormat(PcmEncoding.F32LE, 44100), decoder.format());
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 44100, 16, 2 channels", "1, 1, 0, 16, sample rate of 0", "1, 1, 8000, 24, 24 bits",
            "85, 1, 8000, 16, format 85"})
    void whatCannotBePlayedIsSaid(int tag, int channels, int rate, int bits, String words) {
        IOException failure = assertThrows(IOException.class,
                () -> new WavDecoder().take(file(tag, channels, rate, bits, 16)));
        assertTrue(String.valueOf(failure.getMessage()).contains(words), failure.getMessage());
    }

    @Test
    void aBodyThatIsNoWavIsSaid() {
        IOException failure = assertThrows(IOException.class,
                () -> new WavDecoder().take("<html><body>hello</body>".getBytes(StandardCharsets.US_ASCII)));
        assertTrue(String.valueOf(failure.getMessage()).contains("<html>"), failure.getMessage());
    }

    @Test
    void soundBeforeItsFormatIsSaid() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("RIFF\0\0\0\0WAVEdata\4\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        assertThrows(IOException.class, () -> new WavDecoder().take(file.toByteArray()));
    }

    private static byte[] file(int tag, int channels, int rate, int bits, int fmtBytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1));
        little(out, fmtBytes, 4);
        little(out, tag, 2);
        little(out, channels, 2);
        little(out, rate, 4);
        little(out, (long) rate * bits / 8, 4);
        little(out, bits / 8, 2);
        little(out, bits, 2);
        out.writeBytes(new byte[fmtBytes - 16 + (fmtBytes & 1)]);
        out.writeBytes("data".getBytes(StandardCharsets.ISO_8859_1));
        little(out, 0xFFFFFFFFL, 4);
        out.writeBytes(PCM);
        return out.toByteArray();
    }

    private static byte[] chunk(String id, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
        little(out, content.length, 4);
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
        return out.toByteArray();
    }

    private static byte[] decodeIn(byte[] file, int pieceBytes) throws IOException {
        WavDecoder decoder = new WavDecoder();
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (int at = 0; at < file.length; at += pieceBytes) {
            sound.writeBytes(decoder.take(slice(file, at, Math.min(file.length, at + pieceBytes))));
        }
        return sound.toByteArray();
    }
}
