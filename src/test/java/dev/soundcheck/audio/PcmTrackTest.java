package dev.soundcheck.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.store.BlockCache;
import dev.soundcheck.audio.store.FileBytes;
import dev.soundcheck.audio.store.Spool;
import dev.soundcheck.audio.wav.WavWriter;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PcmTrackTest {
    /// Bytes in a block of the track's store.
    private static final int BLOCK = 1 << 16;

    @ParameterizedTest
    @ValueSource(ints = {BLOCK - 2, BLOCK, BLOCK + 2, 2 * BLOCK, 3 * BLOCK + 10})
    void givesBackExactlyTheBytesItGotAcrossBlockEdges(int bytes) throws IOException {
        PcmTrack track = s16();
        byte[] sent = pattern(bytes);
        for (int at = 0; at < bytes;) {
            int part = Math.min(bytes - at, 2 * (1 + at % 4999));
            track.append(sent, at, part);
            at += part;
        }
        byte[] got = new byte[bytes];
        assertEquals(bytes / 2, track.readBytes(0, got, 0, bytes));
        assertArrayEquals(sent, got);
    }

    @ParameterizedTest
    @EnumSource(PcmEncoding.class)
    void decodesAcrossABlockEdgeInEveryEncoding(PcmEncoding encoding) {
        PcmTrack track = new PcmTrack(new PcmFormat(encoding, 8000));
        byte[] sent = pattern(2 * BLOCK);
        track.append(sent, 0, sent.length);
        int edge = BLOCK / encoding.bytesPerSample();
        short[] whole = new short[64];
        SampleCodec.toS16(encoding, sent, (edge - 32) * encoding.bytesPerSample(), whole, 0, 64);
        short[] read = new short[64];
        assertEquals(64, track.readS16(edge - 32, read, 0, 64));
        assertArrayEquals(whole, read);
    }

    @Test
    void readsOnlyWhatHasArrived() {
        PcmTrack track = s16();
        track.append(pattern(20), 0, 20);
        short[] target = new short[100];
        assertEquals(10, track.readS16(0, target, 0, 100));
        assertEquals(3, track.readS16(7, target, 0, 100));
        assertEquals(0, track.readS16(10, target, 0, 100));
        assertEquals(0, track.readS16(1_000_000, target, 0, 100));
    }

    @Test
    void refusesHalfAFrame() {
        assertThrows(IllegalArgumentException.class, () -> s16().append(new byte[3], 0, 3));
    }

    @Test
    void takesNothingOnceItIsComplete() {
        PcmTrack track = s16();
        assertFalse(track.complete());
        track.finish();
        track.finish();
        assertTrue(track.complete());
        assertThrows(IllegalStateException.class, () -> track.append(new byte[2], 0, 2));
    }

    @Test
    void secondsFollowTheRate() {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.F32LE, 24_000));
        track.append(new byte[4 * 36_000], 0, 4 * 36_000);
        assertEquals(1.5, track.seconds());
    }

    @Test
    void tellsItsWatcherOfSoundAndOfTheEnd() {
        PcmTrack track = s16();
        List<Long> seen = new ArrayList<>();
        track.watch(() -> seen.add(track.complete() ? -1 : track.frames()));
        track.append(new byte[8], 0, 8);
        track.append(new byte[2], 0, 2);
        track.finish();
        assertEquals(List.of(4L, 5L, -1L), seen);
    }

    @Test
    void manyReadersSeeOnlyWholeFramesWhileOneWrites() throws Exception {
        PcmTrack track = s16();
        int frames = 300_000;
        List<CompletableFuture<Long>> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            readers.add(CompletableFuture.supplyAsync(() -> firstWrongFrame(track, frames)));
        }
        for (int at = 0; at < frames; at += 100) {
            byte[] pcm = new byte[200];
            for (int i = 0; i < 100; i++) {
                pcm[2 * i] = (byte) (at + i);
                pcm[2 * i + 1] = (byte) ((at + i) >> 8);
            }
            track.append(pcm, 0, pcm.length);
        }
        track.finish();
        for (CompletableFuture<Long> reader : readers) {
            assertEquals(-1L, reader.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void aLongTrackReadsTheSameFromMemoryAndDisk(@TempDir Path folder) {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 44_100), new Spool(folder, BLOCK));
        fill(track, 1_000_000);
        assertEquals(-1, firstWrongFrame(track, 1_000_000));
        assertTrue(track.heldBytes() <= 2 * BLOCK);
    }

    @Test
    void aTrackThatIsKeptGivesItsMemoryBackAndReadsTheSame(@TempDir Path folder) throws IOException {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 44_100), new Spool(folder, BLOCK));
        fill(track, 200_000);
        track.finish();
        Path file = folder.resolve("sound.raw");
        WavWriter.writeRaw(track, file);
        track.keptIn(new FileBytes(() -> file, 0, 400_000, new BlockCache(3)));
        assertEquals(0, track.heldBytes());
        assertEquals(-1, firstWrongFrame(track, 200_000));
    }

    @Test
    void aTrackWhoseFileHasGoneSaysSoAndEnds(@TempDir Path folder) throws IOException {
        PcmTrack track = s16();
        fill(track, 100_000);
        track.finish();
        Path file = folder.resolve("sound.raw");
        track.keptIn(new FileBytes(() -> file, 0, 200_000, new BlockCache(3)));
        assertEquals(0, track.readS16(0, new short[10], 0, 10));
        assertTrue(track.unreadable());
        assertThrows(NoSuchFileException.class, () -> track.readBytes(0, new byte[20], 0, 10));
    }

    @Test
    void readersGoOnWhileATrackMovesToItsFile(@TempDir Path folder) throws Exception {
        int frames = 2_000_000;
        Path file = folder.resolve("sound.raw");
        for (int i = 0; i < 5; i++) {
            PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 44_100), new Spool(folder, BLOCK));
            fill(track, frames);
            track.finish();
            WavWriter.writeRaw(track, file);
            CompletableFuture<Long> reader = CompletableFuture.supplyAsync(() -> firstWrongFrame(track, frames));
            track.keptIn(new FileBytes(() -> file, 0, 2L * frames, new BlockCache(3)));
            assertEquals(-1L, reader.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void aFullDiskIsToldOnceTheFramesAreThere(@TempDir Path folder) {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 44_100),
                new Spool(folder.resolve("no such folder"), BLOCK));
        byte[] pcm = new byte[4 * BLOCK];
        assertThrows(SoundStoreException.class, () -> track.append(pcm, 0, pcm.length));
        assertEquals(2 * BLOCK, track.frames());
        track.finish();
        assertEquals(1000, track.readS16(0, new short[1000], 0, 1000));
    }

    private static void fill(PcmTrack track, int frames) {
        for (int at = 0; at < frames; at += 10_000) {
            byte[] pcm = new byte[20_000];
            for (int i = 0; i < 10_000; i++) {
                pcm[2 * i] = (byte) (at + i);
                pcm[2 * i + 1] = (byte) ((at + i) >> 8);
            }
            track.append(pcm, 0, pcm.length);
        }
    }

    private static long firstWrongFrame(PcmTrack track, int frames) {
        short[] read = new short[777];
        for (long at = 0; at < frames;) {
            int count = track.readS16(at, read, 0, read.length);
            if (count == 0 && track.unreadable()) {
                return at;
            }
            for (int i = 0; i < count; i++) {
                if (read[i] != (short) (at + i)) {
                    return at + i;
                }
            }
            at += count;
        }
        return -1;
    }

    private static PcmTrack s16() {
        return new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 44_100));
    }

    private static byte[] pattern(int bytes) {
        byte[] pattern = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            pattern[i] = (byte) (i * 31 + (i >> 8));
        }
        return pattern;
    }
}
