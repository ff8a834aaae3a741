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
            sound.writeBytes(decoder.finish());
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
    @CsvSource({"1, 0, 44100, 16, 0 channels", "1, 9, 44100, 16, 9 channels", "1, 1, 0, 16, sample rate of 0",
            "1, 1, 8000, 12, 12 bits", "3, 1, 8000, 16, 16 bits", "85, 1, 8000, 16, format 85"})
    void whatCannotBePlayedIsSaid(int tag, int channels, int rate, int bits, String words) {
        IOException failure = assertThrows(IOException.class,
                () -> new WavDecoder().take(file(tag, channels, rate, bits, 16)));
        assertTrue(String.valueOf(failure.getMessage()).contains(words), failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 8", "1, 1, 24", "1, 1, 32", "1, 2, 8", "1, 2, 16", "1, 2, 24", "1, 6, 16", "3, 1, 64",
            "3, 2, 32"})
    void otherLayoutsBecomeMonoOfTheEncodingThatWasAskedFor(int tag, int channels, int bits) throws IOException {
        double[] wave = {0, 0.25, -0.25, 0.5, -0.5, 0.75};
        byte[] file = wav(tag, channels, 8000, bits, samples(tag, channels, bits, wave));
        for (int piece : new int[]{1, 5, 4096}) {
            WavDecoder decoder = new WavDecoder(PcmEncoding.S16LE);
            byte[] pcm = decodeIn(decoder, file, piece);
            assertEquals(new PcmFormat(PcmEncoding.S16LE, 8000), decoder.format());
            assertEquals(wave.length * 2, pcm.length);
            for (int i = 0; i < wave.length; i++) {
                assertEquals(Math.round(wave[i] * 32768), shortAt(pcm, i), "sample " + i);
            }
        }
        WavDecoder floats = new WavDecoder(PcmEncoding.F32LE);
        boolean asItIs = tag == 1 && channels == 1 && bits == 16;
        assertEquals(asItIs ? 2 : 4 * wave.length, decodeIn(floats, file, 7).length);
    }

    @Test
    void aChunkOfOddLengthMayLackItsPadding() throws IOException {
        ByteArrayOutputStream extra = new ByteArrayOutputStream();
        extra.writeBytes("junk".getBytes(StandardCharsets.US_ASCII));
        little(extra, 5, 4);
        extra.writeBytes("iXML!".getBytes(StandardCharsets.US_ASCII));

        for (int piece : new int[]{1, 3, 1000}) {
            assertArrayEquals(PCM, decodeIn(Frames.wav(PCM, 8000, 200, 64, extra.toByteArray()), piece));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0xFFFFFFFFL, 64})
    void aHeadInFrontOfEverySentenceIsNotHeard(long size) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (int sentence = 0; sentence < 3; sentence++) {
            file.writeBytes(Frames.wav(PCM, 8000, size, size, chunk("LIST", pattern(9))));
            sound.writeBytes(PCM);
        }
        for (int piece = 1; piece < 60; piece++) {
            assertArrayEquals(sound.toByteArray(), decodeIn(file.toByteArray(), piece), "pieces of " + piece);
        }
    }

    @Test
    void soundThatLooksLikeTheBeginningOfAHeadIsSound() throws IOException {
        byte[] pcm = "..RIFFRIFF....WAVR..RIFF....WAV".getBytes(StandardCharsets.US_ASCII);
        for (int piece : new int[]{1, 2, 7, 1000}) {
            WavDecoder decoder = new WavDecoder();
            assertArrayEquals(pcm, decodeIn(decoder, Frames.streamedWav(pcm, 8000), piece));
        }
    }

    @Test
    void aSecondHeadOfAnotherRateIsBroughtToTheFirst() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(Frames.wav(new byte[2 * 8000], 8000, 0, 2 * 8000, new byte[0]));
        file.writeBytes(Frames.wav(new byte[2 * 24000], 24000, 0, 2 * 24000, new byte[0]));
        WavDecoder decoder = new WavDecoder();

        byte[] pcm = decodeIn(decoder, file.toByteArray(), 999);

        assertEquals(new PcmFormat(PcmEncoding.S16LE, 8000), decoder.format());
        assertEquals(16000, pcm.length / 2.0, 2, "two seconds");
    }

    @Test
    void aSecondDataChunkBehindAListIsHeard() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(Frames.wav(slice(PCM, 0, 30), 8000, 0, 30, new byte[0]));
        file.writeBytes(chunk("LIST", pattern(7)));
        file.writeBytes(chunk("data", slice(PCM, 30, 64)));

        assertArrayEquals(PCM, decodeIn(file.toByteArray(), 13));
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
        return decodeIn(new WavDecoder(), file, pieceBytes);
    }

    private static byte[] decodeIn(WavDecoder decoder, byte[] file, int pieceBytes) throws IOException {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (int at = 0; at < file.length; at += pieceBytes) {
            sound.writeBytes(decoder.take(slice(file, at, Math.min(file.length, at + pieceBytes))));
        }
        sound.writeBytes(decoder.finish());
        return sound.toByteArray();
    }

    private static int shortAt(byte[] pcm, int sample) {
        return (short) ((pcm[2 * sample] & 0xFF) | pcm[2 * sample + 1] << 8);
    }

    /// The wave in all channels, so that their mean is the wave.
    private static byte[] samples(int tag, int channels, int bits, double[] wave) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (double value : wave) {
            for (int channel = 0; channel < channels; channel++) {
                if (tag == 3) {
                    little(out, bits == 32
                            ? Float.floatToIntBits((float) value)
                            : Double.doubleToLongBits(value), bits / 8);
                } else {
                    long full = 1L << (bits - 1);
                    little(out, Math.round(value * full) + (bits == 8 ? full : 0), bits / 8);
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] wav(int tag, int channels, int rate, int bits, byte[] samples) {
        byte[] head = file(tag, channels, rate, bits, 16);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(slice(head, 0, head.length - PCM.length));
        out.writeBytes(samples);
        return out.toByteArray();
    }
}
