package dev.soundcheck.audio.wav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WavWriterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"S16LE, 1, 44", "F32LE, 3, 58", "ALAW, 6, 58", "MULAW, 7, 58"})
    void eachEncodingHasItsTagAndRightSizes(PcmEncoding encoding, int tag, int headBytes) throws IOException {
        PcmTrack track = track(encoding, 1001);
        Path file = folder.resolve("a.wav");
        WavWriter.write(track, file);
        ByteBuffer wav = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int data = 1001 * encoding.bytesPerSample();
        assertEquals(headBytes + data + data % 2, wav.capacity());
        assertEquals(wav.capacity() - 8, wav.getInt(4));
        assertEquals(tag, wav.getShort(20));
        assertEquals(1, wav.getShort(22));
        assertEquals(24_000, wav.getInt(24));
        assertEquals(24_000 * encoding.bytesPerSample(), wav.getInt(28));
        assertEquals(8 * encoding.bytesPerSample(), wav.getShort(34));
        assertEquals(data, wav.getInt(headBytes - 4));
    }

    @ParameterizedTest
    @EnumSource(value = PcmEncoding.class, names = "S16LE", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotPlainPcmCountsItsFramesInAFactChunk(PcmEncoding encoding) {
        ByteBuffer head = ByteBuffer.wrap(WavHead.of(new PcmFormat(encoding, 8000), 77))
                .order(ByteOrder.LITTLE_ENDIAN);
        byte[] id = new byte[4];
        head.get(38, id);
        assertEquals("fact", new String(id, StandardCharsets.US_ASCII));
        assertEquals(4, head.getInt(42));
        assertEquals(77, head.getInt(46));
    }

    @ParameterizedTest
    @EnumSource(PcmEncoding.class)
    void anotherReaderFindsTheSameSound(PcmEncoding encoding) throws Exception {
        PcmTrack track = track(encoding, 5000);
        Path file = folder.resolve("b.wav");
        WavWriter.write(track, file);
        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            AudioFormat format = in.getFormat();
            assertEquals(List.of(24_000f, 1, 8 * encoding.bytesPerSample()),
                    List.of(format.getSampleRate(), format.getChannels(), format.getSampleSizeInBits()));
            assertEquals(5000, in.getFrameLength());
            assertArrayEquals(bytes(track), in.readAllBytes());
        }
    }

    @Test
    void rawIsExactlyWhatWasReceived() throws IOException {
        PcmTrack track = track(PcmEncoding.MULAW, 70_001);
        Path file = folder.resolve("c.raw");
        WavWriter.writeRaw(track, file);
        assertArrayEquals(bytes(track), Files.readAllBytes(file));
    }

    @Test
    void replacesAnOldFileAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("d.wav");
        Files.writeString(file, "old");
        WavWriter.write(track(PcmEncoding.S16LE, 3), file);
        assertEquals(50, Files.size(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFolderInTheWayLeavesNothingBehind() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("e.wav/inside"));
        assertThrows(IOException.class, () -> WavWriter.write(track(PcmEncoding.S16LE, 3), folder.resolve("e.wav")));
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(List.of(folder, folder.resolve("e.wav"), taken), files.sorted().toList());
        }
    }

    private static byte[] bytes(PcmTrack track) throws IOException {
        byte[] bytes = new byte[(int) track.format().bytes(track.frames())];
        track.readBytes(0, bytes, 0, (int) track.frames());
        return bytes;
    }

    private static PcmTrack track(PcmEncoding encoding, int frames) {
        PcmTrack track = new PcmTrack(new PcmFormat(encoding, 24_000));
        byte[] pcm = new byte[frames * encoding.bytesPerSample()];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (byte) (i * 7 + i / 256);
        }
        track.append(pcm, 0, pcm.length);
        return track;
    }
}
