package dev.soundcheck.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// Sound patterns and the messages that carry them.
public final class Frames {
    private Frames() {}

    /// Bytes of which no two neighbors are alike: a shift of one byte shows.
    public static byte[] pattern(int bytes) {
        byte[] pattern = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            pattern[i] = (byte) (i * 31 + 7);
        }
        return pattern;
    }

    /// A WAV file whose sizes are as given.
    public static byte[] wav(byte[] pcm, int sampleRateHz, long riffSize, long dataSize, byte[] beforeData) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        little(out, riffSize, 4);
        out.writeBytes("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        little(out, 16, 4);
        little(out, 1, 2);
        little(out, 1, 2);
        little(out, sampleRateHz, 4);
        little(out, sampleRateHz * 2L, 4);
        little(out, 2, 2);
        little(out, 16, 2);
        out.writeBytes(beforeData);
        out.writeBytes("data".getBytes(StandardCharsets.US_ASCII));
        little(out, dataSize, 4);
        out.writeBytes(pcm);
        return out.toByteArray();
    }

    /// As Cartesia streams it: lengths unknown.
    public static byte[] streamedWav(byte[] pcm, int sampleRateHz) {
        return wav(pcm, sampleRateHz, 0xFFFFFFFFL, 0xFFFFFFFFL, new byte[0]);
    }

    public static void little(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >> (8 * i)));
        }
    }

    public static String chunk(byte[] pcm) {
        return "{\"type\":\"chunk\",\"done\":false,\"status_code\":206,\"step_time\":41.5,\"data\":\""
                + Base64.getEncoder().encodeToString(pcm) + "\"}";
    }

    public static String chunk(String contextId, byte[] pcm) {
        return "{\"type\":\"chunk\",\"context_id\":\"" + contextId
                + "\",\"done\":false,\"status_code\":206,\"step_time\":12.25,\"data\":\""
                + Base64.getEncoder().encodeToString(pcm) + "\"}";
    }

    /// The same chunk, which says that it is the last.
    public static String saysDone(String chunk) {
        return chunk.replace("\"done\":false", "\"done\":true");
    }

    public static String done() {
        return "{\"type\":\"done\",\"done\":true,\"status_code\":206}";
    }

    public static String done(String contextId) {
        return "{\"type\":\"done\",\"context_id\":\"" + contextId + "\",\"done\":true,\"status_code\":206}";
    }

    /// An event as the live service frames it.
    public static String event(String type, String json) {
        return "event: " + type + "\ndata: " + json + "\n\n";
    }

    public static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
