package dev.soundcheck.har;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.wav.WavHead;
import dev.soundcheck.wire.WireAudio;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts the sound of a take back into its messages.
///
/// @param track  null where no sound came
record RestoredSound(@Nullable PcmTrack track) {
    private static final Pattern DATA = Pattern.compile("\"data\"\\s*:\\s*\"");

    /// The message with its sound in its place.
    String message(String text, @Nullable WireAudio audio) throws IOException {
        Matcher data = DATA.matcher(text);
        if (audio == null || !audio.kept() || !data.find()) {
            return text;
        }
        String base64 = Base64.getEncoder().encodeToString(slice(audio.offsetBytes(), audio.lengthBytes()));
        return text.substring(0, data.end()) + base64 + text.substring(data.end());
    }

    /// All of the sound, in its own encoding.
    byte[] raw() throws IOException {
        return track == null ? new byte[0] : slice(0, track.format().bytes(track.frames()));
    }

    /// All of the sound as a WAV file.
    byte[] wav() throws IOException {
        if (track == null) {
            return new byte[0];
        }
        byte[] head = WavHead.longForm(track.format(), track.frames());
        byte[] sound = raw();
        byte[] all = Arrays.copyOf(head, head.length + sound.length);
        System.arraycopy(sound, 0, all, head.length, sound.length);
        return all;
    }

    byte[] slice(long offset, long length) throws IOException {
        PcmTrack sound = track;
        if (sound == null) {
            return new byte[0];
        }
        int frameBytes = sound.format().bytesPerFrame();
        long first = offset / frameBytes;
        int count = Math.toIntExact((offset + length + frameBytes - 1) / frameBytes - first);
        byte[] frames = new byte[count * frameBytes];
        int read = sound.readBytes(first, frames, 0, count) * frameBytes;
        int from = Math.toIntExact(offset - first * frameBytes);
        return Arrays.copyOfRange(frames, from, (int) Math.max(from, Math.min(from + length, read)));
    }
}
