package dev.soundcheck.har;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.wire.WireAudio;
import dev.soundcheck.wire.WireEntry;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One row of a wire log as it was sent: base64 in full, bare sound as hexadecimal bytes. Stateless.
public final class RowBytes {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int LINE_BYTES = 16;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private RowBytes() {}

    /// Reads the sound from where it is kept, which may be the disk.
    ///
    /// @param track  of the take, null where no sound came
    public static String of(WireEntry entry, @Nullable PcmTrack track) throws IOException {
        RestoredSound sound = new RestoredSound(track);
        WireAudio audio = entry.audio();
        if (audio == null || !audio.kept() || !entry.text().isEmpty()) {
            return sound.message(entry.text(), audio);
        }
        return hex(sound.slice(audio.offsetBytes(), Math.min(MOST_BYTES, audio.lengthBytes())), audio.lengthBytes());
    }

    private static String hex(byte[] bytes, int length) {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < bytes.length; at += LINE_BYTES) {
            byte[] line = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + LINE_BYTES));
            lines.append(String.format(Locale.ROOT, "%06x  %-47s  %s%n", at, HEX.formatHex(line), letters(line)));
        }
        if (length > bytes.length) {
            lines.append("… ").append(length - bytes.length).append(" more bytes");
        }
        return lines.toString().replace("\r", "").stripTrailing();
    }

    private static String letters(byte[] line) {
        StringBuilder letters = new StringBuilder();
        for (byte b : line) {
            letters.append(b >= ' ' && b < 0x7f ? (char) b : '.');
        }
        return letters.toString();
    }
}
