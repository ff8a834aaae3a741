package dev.soundcheck.cartesia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.testing.ProgramProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The program itself, in a process with a small heap, against a server that never stops sending.
class EndlessProcessTest {
    private static final PcmFormat FORMAT = new PcmFormat(PcmEncoding.F32LE, 48_000);
    private static final int HEAD_BYTES = 44;

    @TempDir
    Path folder;
    private final BenchServer server = new BenchServer(Frames.pattern(FORMAT.bytesPerFrame() * 4800),
            Integer.MAX_VALUE);

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void minutesOfSoundNeedNoMoreMemoryThanSeconds(Endpoint endpoint) throws Exception {
        endsAtItsLimit(endpoint, 4, 64);
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    @Tag("rig")
    void anHourFitsIntoASmallHeap(Endpoint endpoint) throws Exception {
        endsAtItsLimit(endpoint, 60, 512);
    }

    private void endsAtItsLimit(Endpoint endpoint, int minutes, int heapMegabytes) throws Exception {
        Path wav = folder.resolve("a.wav");
        try (ProgramProcess program = speak(endpoint, minutes, heapMegabytes, wav)) {
            assertEquals(1, program.exit(), program::said);
            assertTrue(program.said().startsWith("soundcheck: The stream was ended at the limit of "), program.said());
            long seconds = (Files.size(wav) - HEAD_BYTES) / FORMAT.bytes(FORMAT.sampleRateHz());
            assertTrue(seconds >= minutes * 60L && seconds <= minutes * 60L + 1, seconds + " s are kept");
        }
    }

    @Test
    void aSignalEndsItAndWhatCameIsKept() throws Exception {
        Path wav = folder.resolve("a.wav");
        try (ProgramProcess program = speak(Endpoint.SSE, 360, 128, wav)) {
            // more than the connection itself can hold
            while (server.chunksWritten() < 1500 && program.alive()) {
                LockSupport.parkNanos(10_000_000);
            }
            program.terminate();

            assertEquals(143, program.exit(), program::said);
            assertTrue(Files.size(wav) > HEAD_BYTES, program::said);
        }
    }

    private ProgramProcess speak(Endpoint endpoint, int minutes, int heapMegabytes, Path wav) throws IOException {
        return new ProgramProcess(folder, heapMegabytes, "speak", "A tale without end.", "--base-url",
                server.url().toString(), "--voice", "v", "--endpoint", endpoint.id(), "--encoding", "pcm_f32le",
                "--sample-rate", String.valueOf(FORMAT.sampleRateHz()), "--limit", String.valueOf(minutes), "--out",
                wav.toString());
    }
}
