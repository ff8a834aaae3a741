package dev.soundcheck.lab.result;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.effect.Resampled;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.trace.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lanes once more, side by side, each beginning when it began: seen by their stamps and heard as one track.
///
/// Frame 0 of the track is the press; its playback position is the time of the race. Immutable.
public final class GhostRace {
    private static final int BLOCK_FRAMES = 8192;

    private final List<Ghost> ghosts;
    private final int sampleRateHz;

    /// One lane of the race.
    ///
    /// @param beginMillis  when its sound begins: first out where it was heard, else first audio
    public record Ghost(LabRun run, PcmTrack sound, double beginMillis) {
        /// Lanes may have asked for different rates; a race has one.
        private Ghost at(int rateHz) {
            return new Ghost(run, Resampled.of(sound, rateHz), beginMillis);
        }

        public double endMillis() {
            return beginMillis + sound.seconds() * 1000;
        }

        /// How much of it has been played at an instant, 0 to 1.
        public double share(double raceMillis) {
            return Math.clamp((raceMillis - beginMillis) / Math.max(1e-9, endMillis() - beginMillis), 0, 1);
        }
    }

    private GhostRace(List<Ghost> ghosts) {
        this.sampleRateHz = ghosts.stream().mapToInt(ghost -> ghost.sound().format().sampleRateHz()).max()
                .orElse(44_100);
        this.ghosts = ghosts.stream().map(ghost -> ghost.at(sampleRateHz)).toList();
    }

    /// One typical run of every lane whose sound is still there.
    public static GhostRace of(Lab lab, LabSounds sounds) {
        List<Ghost> ghosts = new ArrayList<>();
        for (LabLane lane : lab.plan().lanes()) {
            sounds.typical(lab, lane).ifPresent(run -> {
                PcmTrack sound = sounds.of(run);
                if (sound != null) {
                    ghosts.add(new Ghost(run, sound, begin(run)));
                }
            });
        }
        return new GhostRace(ghosts);
    }

    public List<Ghost> ghosts() {
        return ghosts;
    }

    public double endMillis() {
        return ghosts.stream().mapToDouble(Ghost::endMillis).max().orElse(0);
    }

    /// The time of the race that a position in the mixed track stands for.
    public double millis(long positionFrames) {
        return positionFrames * 1000.0 / sampleRateHz;
    }

    /// The sound of the race, from the press on; the more voices, the softer each.
    ///
    /// @param heard  the ghosts that are heard; the others race in silence, and keep their time
    public PcmTrack track(List<Ghost> heard) {
        PcmTrack mixed = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, sampleRateHz));
        long frames = Math.round(endMillis() * sampleRateHz / 1000);
        int[] sums = new int[BLOCK_FRAMES];
        short[] part = new short[BLOCK_FRAMES];
        for (long from = 0; from < frames; from += BLOCK_FRAMES) {
            int length = (int) Math.min(BLOCK_FRAMES, frames - from);
            Arrays.fill(sums, 0);
            for (Ghost ghost : heard) {
                add(ghost, from, length, part, sums);
            }
            byte[] pcm = bytes(sums, length, Math.max(1, heard.size()));
            mixed.append(pcm, 0, pcm.length);
        }
        mixed.finish();
        return mixed;
    }

    private void add(Ghost ghost, long from, int length, short[] part, int[] sums) {
        long begin = Math.round(ghost.beginMillis() * sampleRateHz / 1000);
        int skip = (int) Math.clamp(begin - from, 0, (long) length);
        int read = ghost.sound().readS16(from + skip - begin, part, 0, length - skip);
        for (int i = 0; i < read; i++) {
            sums[skip + i] += part[i];
        }
    }

    private static byte[] bytes(int[] sums, int length, int voices) {
        byte[] pcm = new byte[length * 2];
        for (int i = 0; i < length; i++) {
            int sample = sums[i] / voices;
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        return pcm;
    }

    private static double begin(LabRun run) {
        long press = run.trace().pressNanos();
        return (run.trace().at(Mark.FIRST_OUT).orElse(run.trace().at(Mark.FIRST_AUDIO).orElse(press)) - press) / 1e6;
    }
}
