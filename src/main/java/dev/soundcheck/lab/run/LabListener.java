package dev.soundcheck.lab.run;

import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.session.Take;
import java.util.function.Consumer;

/// Follows a lab while it runs. Called on the lab's thread, between two runs: it may take its time.
public interface LabListener {
    LabListener NONE = new LabListener() {
        @Override
        public void onProgress(LabProgress progress) {}

        @Override
        public void onRun(Lab soFar, Take take) {}
    };

    /// One that only wants every run with all that came.
    static LabListener takes(Consumer<Take> taker) {
        return new LabListener() {
            @Override
            public void onProgress(LabProgress progress) {}

            @Override
            public void onRun(Lab soFar, Take take) {
                taker.accept(take);
            }
        };
    }

    void onProgress(LabProgress progress);

    /// A run is over, whether it counts or not: the last of those so far.
    ///
    /// @param take  the same run with its sound and what went over the wire; its number is that of its slot
    void onRun(Lab soFar, Take take);
}
