package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.soundcheck.Main;
import dev.soundcheck.audio.rig.SoundRig;
import dev.soundcheck.testing.ChildJvm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is heard of a live turn, on recorded sound, against what the service sent. Skipped where no sound can be recorded.
@Timeout(180)
class LiveSoundRigTest {
    private static final int WAV_HEAD_BYTES = 44;
    /// Enough samples to tell one place of the sound from all others.
    private static final int ALIKE = 256;
    private static final String TEXT = "The kettle is on. Water boils at one hundred degrees, and the tea takes four "
            + "minutes. Then we drink it.";

    @TempDir
    Path folder;

    @Test
    void aTurnThatComesTokenByTokenIsHeardSampleForSample() throws Exception {
        assumeTrue(SoundRig.missing().isEmpty(), () -> "no recorded sound: " + SoundRig.missing());
        Path wav = folder.resolve("sent.wav");
        List<String> flags = new ArrayList<>(ChildJvm.windowFlags());
        flags.add("-Duser.home=" + folder);
        short[] heard;
        try (SoundRig rig = new SoundRig(Files.createDirectory(folder.resolve("rig")))) {
            heard = rig.hear(flags, Main.class, "live", "--offline", "--play", "--tokens-per-second", "60", "--out",
                    wav.toString(), TEXT).recording().samples();
        }
        Match match = Match.of(samples(wav), heard);

        assertTrue(match.sent() > 3 * 44_100, "too little was spoken: " + match);
        assertEquals(match.sent(), match.heard(), match.toString());
    }

    private static short[] samples(Path wav) throws Exception {
        byte[] file = Files.readAllBytes(wav);
        short[] samples = new short[(file.length - WAV_HEAD_BYTES) / 2];
        ByteBuffer.wrap(file, WAV_HEAD_BYTES, samples.length * 2).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer()
                .get(samples);
        return samples;
    }

    /// How much of the sound is in the recording, in its order. Silence may stand between.
    ///
    /// @param sent   samples, without the silence around them
    /// @param heard  of them, unchanged
    /// @param gaps   places where silence was put in
    record Match(int sent, int heard, int gaps) {
        static Match of(short[] sound, short[] recording) {
            int from = 0;
            while (from < sound.length && sound[from] == 0) {
                from++;
            }
            int to = sound.length;
            while (to > from && sound[to - 1] == 0) {
                to--;
            }
            int at = find(sound, from, recording, 0);
            int heard = 0;
            int gaps = 0;
            while (at >= 0 && from + heard < to) {
                int alike = alike(sound, from + heard, to, recording, at);
                heard += alike;
                at += alike;
                if (from + heard < to) {
                    gaps++;
                    at = recordingSilent(recording, at) ? find(sound, from + heard, recording, at) : -1;
                }
            }
            return new Match(to - from, heard, gaps);
        }

        private static int alike(short[] sound, int from, int to, short[] recording, int at) {
            int count = 0;
            while (from + count < to && at + count < recording.length
                    && sound[from + count] == recording[at + count]) {
                count++;
            }
            return count;
        }

        private static boolean recordingSilent(short[] recording, int at) {
            return at < recording.length && recording[at] == 0;
        }

        /// Where the sound goes on, with nothing but silence before; -1 where it does not.
        private static int find(short[] sound, int from, short[] recording, int at) {
            int wanted = Math.min(ALIKE, sound.length - from);
            for (int i = at; i < recording.length; i++) {
                if (alike(sound, from, from + wanted, recording, i) == wanted) {
                    return i;
                }
                if (recording[i] != 0) {
                    return -1;
                }
            }
            return -1;
        }
    }
}
