package dev.soundcheck.audio.rig;

import java.util.ArrayList;
import java.util.List;

/// Recorded samples and when their blocks came: pairs of the first sample's index and the time.
public record Recording(short[] samples, List<long[]> blocks) {
    private static final int RATE = 44_100;

    /// Samples of `CountedSound` that follow each other without a break.
    ///
    /// @param at     index in the recording
    /// @param frame  frame of the sound
    public record Run(int at, long frame, int length) {
        public int end() {
            return at + length;
        }

        public long endFrame() {
            return frame + length;
        }
    }

    /// The sound in it; every break, jump or stretch of silence begins another run.
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < samples.length) {
            long frame = samples[at] == 0 ? -1 : CountedSound.frameOf(samples, at, samples.length);
            int length = frame < 0 ? 0 : matching(at, frame);
            if (length > 0) {
                runs.add(new Run(at, frame, length));
            }
            at += Math.max(1, length);
        }
        return runs;
    }

    /// When a sample was due at the loudspeaker.
    public double nanosOf(int index) {
        return time().nanosOf(index);
    }

    /// Costs a walk over all blocks: asked once for many samples.
    SinkTime time() {
        return new SinkTime(blocks, RATE);
    }

    private int matching(int at, long frame) {
        int length = 0;
        while (at + length < samples.length && samples[at + length] == CountedSound.sample(frame + length)) {
            length++;
        }
        return length;
    }
}
