package dev.soundcheck.cartesia.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.testing.Frames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that sends another container than it was asked for.
class HeadSniffTest {
    private static final OutputFormat RAW = OutputFormat.raw(PcmEncoding.S16LE, 16000);
    private static final OutputFormat WAV = OutputFormat.wav(PcmEncoding.S16LE, 16000);
    private static final OutputFormat MP3 = OutputFormat.mp3(44_100, 128_000);

    private static byte[] all(HeadSniff decoder, byte[] body, int step) throws IOException {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += step) {
            sound.writeBytes(decoder.take(Arrays.copyOfRange(body, at, Math.min(body.length, at + step))));
        }
        sound.writeBytes(decoder.finish());
        return sound.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 4096})
    void aWavInPlaceOfRawSoundOrMp3IsPlayedWithoutItsHead(int step) throws IOException {
        byte[] wav = Frames.streamedWav(Frames.pattern(640), 24_000);
        for (OutputFormat asked : new OutputFormat[]{RAW, MP3, WAV}) {
            HeadSniff decoder = new HeadSniff(asked, false);
            assertArrayEquals(Frames.pattern(640), all(decoder, wav, step));
            assertEquals(new PcmFormat(PcmEncoding.S16LE, 24_000), decoder.format());
        }
    }

    @Test
    void anMp3InPlaceOfRawSoundIsPlayedWhereTheServiceCallsItThat() throws IOException {
        byte[] file = mp3();
        byte[] expected = all(new HeadSniff(MP3, true), file, 512);
        assertArrayEquals(expected, all(new HeadSniff(RAW, true), file, 512));
        assertArrayEquals(expected, all(new HeadSniff(WAV, false), file, 512));
        assertArrayEquals(expected, all(new HeadSniff(WAV, false), file, 1));
        byte[] tagged = new byte[file.length + 10];
        System.arraycopy("ID3\4\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), 0, tagged, 0, 10);
        System.arraycopy(file, 0, tagged, 10, file.length);
        assertArrayEquals(expected, all(new HeadSniff(RAW, false), tagged, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R", "RIFF", "RIFF1234WAVX", "I", "ID", "Og", "FORM"})
    void rawSoundThatBeginsLikeAHeadIsRawSoundAllTheSame(String beginning) throws IOException {
        for (String rest : List.of("", "\1\2\3\4")) {
            byte[] sound = (beginning + rest).getBytes(StandardCharsets.ISO_8859_1);
            assertArrayEquals(sound, all(new HeadSniff(RAW, false), sound, 1));
        }
    }

    @Test
    void whereTheServiceDoesNotCallItMp3ALoudSampleIsNoFrame() throws IOException {
        byte[] loud = {(byte) 0xFF, (byte) 0xFB, 0, 0};
        assertArrayEquals(loud, all(new HeadSniff(RAW, false), loud, 1));
    }

    @Test
    void whatCannotBeDecodedIsNamed() {
        IOException refused = assertThrows(IOException.class,
                () -> all(new HeadSniff(RAW, false), "OggS\0\2".getBytes(StandardCharsets.ISO_8859_1), 6));
        assertEquals("it is OGG, which was not asked for", refused.getMessage());
        byte[] layer2 = {(byte) 0xFF, (byte) 0xFD, 0x48, 0x04};
        assertEquals("it is MPEG audio of layer II, not MP3",
                assertThrows(IOException.class, () -> all(new HeadSniff(MP3, true), layer2, 4)).getMessage());
    }

    @Test
    void aHeadThatIsCutOffIsNoSound() throws IOException {
        HeadSniff decoder = new HeadSniff(WAV, false);
        assertEquals(0, all(decoder, "RIFF1234WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1), 16).length);
        assertTrue(decoder.incomplete());
    }

    private static byte[] mp3() throws IOException {
        try (InputStream in = Objects.requireNonNull(Mp3DecoderTest.class.getResourceAsStream("tone-44k-128k.mp3"))) {
            return in.readAllBytes();
        }
    }
}
