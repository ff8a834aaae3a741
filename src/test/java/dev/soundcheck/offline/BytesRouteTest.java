package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedServer.class)
class BytesRouteTest {
    private final RawClient client;

    BytesRouteTest(OfflineServer server) {
        client = new RawClient(server);
    }

    @Test
    void rawIsNothingButSamplesWithoutALength() throws Exception {
        HttpResponse<byte[]> response = client.postBytes("/tts/bytes", line("The kettle is on."));

        assertEquals(200, response.statusCode());
        assertEquals("application/octet-stream", response.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(response.headers().firstValue("Content-Length").isEmpty());
        assertEquals("chunked", response.headers().firstValue("Transfer-Encoding").orElseThrow());
        assertEquals(0, response.body().length % 2);
        assertTrue(response.body().length > 16000 * 2);
    }

    @ParameterizedTest
    @CsvSource({"pcm_s16le, 24000, 1, 16", "pcm_f32le, 44100, 3, 32", "pcm_mulaw, 8000, 7, 8", "pcm_alaw, 8000, 6, 8"})
    void wavHasAHeadWithUnknownSizes(String encoding, int rate, int tag, int bits) throws Exception {
        HttpResponse<byte[]> response = client.postBytes("/tts/bytes", line("Hello.", "wav", encoding, rate));
        ByteBuffer head = ByteBuffer.wrap(response.body()).order(ByteOrder.LITTLE_ENDIAN);

        assertEquals("audio/wav", response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("RIFF", new String(response.body(), 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
        assertEquals(0xFFFFFFFF, head.getInt(4));
        assertEquals(tag, head.getShort(20));
        assertEquals(rate, head.getInt(24));
        assertEquals(bits, head.getShort(34));
        assertEquals(0xFFFFFFFF, head.getInt(40));
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000, 22050, 24000, 44100, 48000})
    void allEncodingsOfARateHoldTheSameSamples(int rate) throws Exception {
        byte[] s16 = client.postBytes("/tts/bytes", line("Good day.", "raw", "pcm_s16le", rate)).body();
        byte[] f32 = client.postBytes("/tts/bytes", line("Good day.", "raw", "pcm_f32le", rate)).body();
        byte[] mulaw = client.postBytes("/tts/bytes", line("Good day.", "raw", "pcm_mulaw", rate)).body();
        byte[] alaw = client.postBytes("/tts/bytes", line("Good day.", "raw", "pcm_alaw", rate)).body();
        int frames = s16.length / 2;
        short[] expected = Samples.decode(s16, dev.soundcheck.audio.PcmEncoding.S16LE);

        assertEquals(List.of(frames * 4, frames, frames), List.of(f32.length, mulaw.length, alaw.length));
        assertArrayEquals(expected, Samples.decode(f32, dev.soundcheck.audio.PcmEncoding.F32LE));
        assertTrue(Samples.snr(expected, Samples.decode(mulaw, dev.soundcheck.audio.PcmEncoding.MULAW)) > 30);
        assertTrue(Samples.snr(expected, Samples.decode(alaw, dev.soundcheck.audio.PcmEncoding.ALAW)) > 30);
    }

    @Test
    void wavDefaultsAreS16At44100() throws Exception {
        JsonObject request = with(line("Hi."), Map.of("output_format", Map.of("container", "wav")));
        ByteBuffer head = ByteBuffer.wrap(client.postBytes("/tts/bytes", request).body())
                .order(ByteOrder.LITTLE_ENDIAN);

        assertEquals(1, head.getShort(20));
        assertEquals(44100, head.getInt(24));
    }

    @Test
    void soundArrivesWhileTheRestIsStillBeingMade() throws Exception {
        HttpResponse<InputStream> response = client.open("/tts/bytes", line("One more sentence to say. ".repeat(200)));

        try (InputStream body = response.body()) {
            byte[] first = body.readNBytes(3200);
            assertEquals(3200, first.length);
        }
    }

    @Test
    void theThreeEndpointsGiveTheSameSound() throws Exception {
        JsonObject request = line("The same line, everywhere.");
        byte[] bytes = client.postBytes("/tts/bytes", request).body();
        byte[] sse = RawClient.audio(client.sse(request));

        assertTrue(Arrays.equals(bytes, sse));
    }
}
