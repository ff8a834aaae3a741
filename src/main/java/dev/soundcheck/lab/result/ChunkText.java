package dev.soundcheck.lab.result;

import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.trace.Trace;
import java.util.Locale;

/// One chunk in exact words: what pointer and keyboard tell of it. Stateless.
public final class ChunkText {
    private ChunkText() {}

    /// Describes a chunk; names the server's own work where the server reports it.
    public static String of(Trace trace, int sampleRateHz, int chunk) {
        ChunkStamps chunks = trace.chunks();
        double at = (chunks.atNanos(chunk) - trace.pressNanos()) / 1e6;
        float step = chunks.stepMillis(chunk);
        String gap = chunk == 0
                ? ""
                : String.format(Locale.ROOT, ", %.2f ms after the one before",
                        (chunks.atNanos(chunk) - chunks.atNanos(chunk - 1)) / 1e6);
        String server = Float.isNaN(step)
                ? "server's part not known"
                : String.format(Locale.ROOT, "server worked %.1f ms", step);
        return String.format(Locale.ROOT, "Chunk %d of %d at %.2f ms%s: %.1f ms of audio, %d bytes; %s", chunk + 1,
                chunks.count(), at, gap, chunks.frames(chunk) * 1000.0 / sampleRateHz, chunks.wireBytes(chunk), server);
    }
}
