package dev.soundcheck.lab.run;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.lab.result.Lab;
import org.jspecify.annotations.Nullable;

/// Follows a lab while it runs. Called on the lab's thread, between two runs: it may take its time.
public interface LabListener {
    LabListener NONE = new LabListener() {
        @Override
        public void onProgress(LabProgress progress) {}

        @Override
        public void onRun(Lab soFar, @Nullable PcmTrack sound) {}
    };

    void onProgress(LabProgress progress);

    /// A run is over, whether it counts or not: the last of those so far.
    ///
    /// @param sound  what the run said, complete; null where it said nothing
    void onRun(Lab soFar, @Nullable PcmTrack sound);
}
