package dev.soundcheck.cartesia.sound;

import static dev.soundcheck.testing.Frames.slice;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.SampleCodec;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The files hold a 440 Hz tone at -18 dBFS (in both channels of the stereo one 3 dB less), made with LAME.
@Timeout(30)
class Mp3DecoderTest {

    @ParameterizedTest
    @CsvSource({"tone-16k-32k, 16000, 0.5, 4096", "tone-24k-32k, 24000, 0.5, 4096", "tone-44k-128k, 44100, 0.5, 4096",
            "tone-48k-192k, 48000, 0.5, 4096", "stereo-tagged, 44100, 0.3, 2896"})
    void theToneComesOutAtItsRateItsPitchAndItsLoudness(String name, int rate, double seconds, int loudest)
            throws IOException {
        Mp3Decoder decoder = new Mp3Decoder();

        short[] samples = samples(decoder.take(file(name)));

        assertEquals(new PcmFormat(PcmEncoding.S16LE, rate), decoder.format());
        assertFalse(decoder.incomplete());
        assertEquals(seconds, samples.length / (double) rate, 0.12, "length in seconds, encoder's padding included");
        int from = samples.length / 4;
        int to = samples.length * 3 / 4;
        assertEquals(440, crossings(samples, from, to) * (double) rate / (to - from), 20, "Hz");
        assertEquals(loudest, peak(samples, from, to), 300, "peak");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 100, 417})
    void piecesOfAnySizeGiveTheSameSound(int bytes) throws IOException {
        for (String name : new String[]{"tone-24k-32k", "stereo-tagged"}) {
            byte[] file = file(name);
            byte[] whole = new Mp3Decoder().take(file);

            Mp3Decoder decoder = new Mp3Decoder();
            ByteArrayOutputStream sound = new ByteArrayOutputStream();
            for (int at = 0; at < file.length; at += bytes) {
                sound.writeBytes(decoder.take(slice(file, at, Math.min(file.length, at + bytes))));
            }

            assertArrayEquals(whole, sound.toByteArray());
        }
    }

    @Test
    void theFrameThatOnlyDescribesTheFileIsNoSoundAndThePaddingIsCut() throws IOException {
        Mp3Decoder decoder = new Mp3Decoder();

        byte[] pcm = whole(decoder, file("stereo-tagged"));

        assertEquals(13_230, pcm.length / 2, "0.3 s, sample for sample");
        assertTrue(peak(samples(pcm), 0, 220) > 1000, "the tone begins at once");
    }

    @Test
    void severalFilesInARowLoseTheirPaddingEach() throws IOException {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.writeBytes(file("stereo-tagged"));
        twice.writeBytes(file("stereo-tagged"));

        assertEquals(2 * 13_230, whole(new Mp3Decoder(), twice.toByteArray()).length / 2);
    }

    @ParameterizedTest
    @CsvSource({"stereo-tagged, tone-44k-128k, 44100", "tone-44k-128k, stereo-tagged, 44100",
            "tone-44k-128k, tone-48k-192k, 44100", "tone-48k-192k, tone-44k-128k, 48000",
            "tone-24k-32k, tone-16k-32k, 24000"})
    void aStreamThatChangesItsRateOrItsChannelsKeepsItsLength(String first, String second, int rate)
            throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(file(first));
        joined.writeBytes(file(second));
        Mp3Decoder decoder = new Mp3Decoder();

        byte[] pcm = whole(decoder, joined.toByteArray());

        assertEquals(new PcmFormat(PcmEncoding.S16LE, rate), decoder.format());
        assertEquals(seconds(first) + seconds(second), pcm.length / 2.0 / rate, 0.001, "seconds");
        int late = pcm.length / 2 - rate / 5;
        assertEquals(440, crossings(samples(pcm), late, late + rate / 10) * 10.0, 20, "Hz in the second part");
    }

    @Test
    void aFileThatBreaksOffKeepsItsLastSound() throws IOException {
        byte[] file = file("stereo-tagged");
        Mp3Decoder decoder = new Mp3Decoder();

        byte[] pcm = whole(decoder, slice(file, 0, file.length * 2 / 3));

        int frames = (pcm.length / 2 + 1105) % 1152;
        assertEquals(0, frames, "whole frames behind the encoder's delay");
    }

    private static double seconds(String name) throws IOException {
        Mp3Decoder decoder = new Mp3Decoder();
        byte[] pcm = whole(decoder, file(name));
        PcmFormat format = decoder.format();
        assertNotNull(format);
        return pcm.length / 2.0 / format.sampleRateHz();
    }

    private static byte[] whole(Mp3Decoder decoder, byte[] file) throws IOException {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        sound.writeBytes(decoder.take(file));
        sound.writeBytes(decoder.finish());
        return sound.toByteArray();
    }

    @Test
    void garbageBeforeTheFirstFrameIsSkipped() throws IOException {
        ByteArrayOutputStream dirty = new ByteArrayOutputStream();
        dirty.writeBytes(new byte[]{0, 1, 2, (byte) 0xFF, (byte) 0xFB, 0x50, 'I', 'D', 'x', (byte) 0xFF});
        dirty.writeBytes(file("tone-24k-32k"));

        byte[] clean = new Mp3Decoder().take(file("tone-24k-32k"));

        assertArrayEquals(clean, new Mp3Decoder().take(dirty.toByteArray()));
    }

    @Test
    void anEndInTheMiddleOfAFrameIsSeen() throws IOException {
        byte[] file = file("tone-44k-128k");
        Mp3Decoder decoder = new Mp3Decoder();

        decoder.take(slice(file, 0, file.length - 50));

        assertTrue(decoder.incomplete());
    }

    @Test
    void soundStartsLongBeforeTheFileHasEnded() throws IOException {
        try (ClientFixture fixture = new ClientFixture()) {
            byte[] file = file("tone-44k-128k");
            fixture.server().answer(CartesiaServer.soundResponse(file, 500).setHeader("Content-Type", "audio/mpeg")
                    .throttleBody(3000, 1, TimeUnit.HOURS));

            Turn turn = fixture.speak(Endpoint.BYTES, ClientFixture.line().withFormat(OutputFormat.mp3(44100, 128000)));

            turn.heard().heard(4 * 1152 * 2);
            turn.stream().cancel();
            turn.heard().ended();
        }
    }

    @Test
    void aDamagedFrameKeepsWhatCameBefore() throws IOException {
        try (ClientFixture fixture = new ClientFixture()) {
            byte[] file = file("tone-44k-128k");
            for (int i = file.length / 2; i < file.length; i++) {
                file[i] = (byte) (i % 418 == 0 ? 0xFF : file[i] ^ 0x5A);
            }
            fixture.server().sound(file);

            Turn turn = fixture.speak(Endpoint.BYTES, ClientFixture.line().withFormat(OutputFormat.mp3(44100, 128000)));

            turn.heard().ended();
            assertTrue(turn.heard().pcm().length > 1152 * 2 * 5, turn.heard().pcm().length + " bytes");
        }
    }

    @Test
    void bytesThatAreNoMp3AreAnAnswerWithoutSound() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().sound(new byte[5000]);

            fixture.speak(Endpoint.BYTES, ClientFixture.line().withFormat(OutputFormat.mp3(44100, 128000)))
                    .assertTranscript("failed BROKEN_STREAM");
        }
    }

    private static int crossings(short[] samples, int from, int to) {
        int rising = 0;
        for (int i = from + 1; i < to; i++) {
            rising += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return rising;
    }

    private static int peak(short[] samples, int from, int to) {
        int peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }

    private static short[] samples(byte[] pcm) {
        short[] samples = new short[pcm.length / 2];
        SampleCodec.toS16(PcmEncoding.S16LE, pcm, 0, samples, 0, samples.length);
        return samples;
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = Mp3DecoderTest.class.getResourceAsStream(name + ".mp3")) {
            assertNotNull(in, name);
            return in.readAllBytes();
        }
    }
}
