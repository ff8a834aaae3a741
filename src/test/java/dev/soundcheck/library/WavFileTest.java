package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.store.BlockCache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavFileTest {
    @TempDir
    Path folder;

    private static PcmTrack track(PcmEncoding encoding, int frames) {
        PcmTrack track = new PcmTrack(new PcmFormat(encoding, 22_050));
        byte[] pcm = new byte[frames * encoding.bytesPerSample()];
        new Random(4).nextBytes(pcm);
        track.append(pcm, 0, pcm.length);
        track.finish();
        return track;
    }

    private static byte[] bytes(PcmTrack track) throws IOException {
        byte[] all = new byte[(int) track.format().bytes(track.frames())];
        track.readBytes(0, all, 0, (int) track.frames());
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void everyEncodingComesBackByteForByte(PcmEncoding encoding) throws IOException {
        PcmTrack track = track(encoding, 50_001);
        Path file = folder.resolve("a.wav");
        try (WavFile wav = WavFile.create(file, track.format())) {
            wav.catchUp(track);
            wav.finish();
        }
        PcmTrack back = WavFile.read(() -> file, new BlockCache(2));
        assertEquals(track.format(), back.format());
        assertArrayEquals(bytes(track), bytes(back));
    }

    @ParameterizedTest
    @EnumSource
    void otherProgramsReadTheSameLength(PcmEncoding encoding) throws IOException, UnsupportedAudioFileException {
        PcmTrack track = track(encoding, 1001);
        Path file = folder.resolve("a.wav");
        try (WavFile wav = WavFile.create(file, track.format())) {
            wav.catchUp(track);
            wav.finish();
        }
        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            AudioFormat format = in.getFormat();
            assertEquals(1001, in.getFrameLength());
            assertEquals(22_050f, format.getSampleRate());
            assertEquals(8 * encoding.bytesPerSample(), format.getSampleSizeInBits());
        }
        try (InputStream in = Files.newInputStream(file)) {
            ByteBuffer head = ByteBuffer.wrap(in.readNBytes(8)).order(ByteOrder.LITTLE_ENDIAN);
            assertEquals(Files.size(file) - 8, head.getInt(4));
        }
    }

    @Test
    void anUnfinishedFileIsReadAsFarAsItGoes() throws IOException {
        PcmTrack track = track(PcmEncoding.S16LE, 700);
        Path file = folder.resolve("a.wav");
        try (WavFile wav = WavFile.create(file, track.format())) {
            wav.catchUp(track);
        }
        assertArrayEquals(bytes(track), bytes(WavFile.read(() -> file, new BlockCache(2))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 11, 12, 30, 57})
    void aFileThatEndsInItsHeadIsRefused(int length) throws IOException {
        PcmTrack track = track(PcmEncoding.S16LE, 10);
        Path file = folder.resolve("a.wav");
        try (WavFile wav = WavFile.create(file, track.format())) {
            wav.catchUp(track);
            wav.finish();
        }
        Path cut = folder.resolve("cut.wav");
        byte[] whole = Files.readAllBytes(file);
        Files.write(cut, Arrays.copyOf(whole, length));
        assertThrows(IOException.class, () -> WavFile.read(() -> cut, new BlockCache(2)));
    }
}
