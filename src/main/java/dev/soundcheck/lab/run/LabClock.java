package dev.soundcheck.lab.run;

import dev.soundcheck.trace.NanoClock;
import java.time.InstantSource;

/// The two clocks of a lab: one for the stamps, one to know when it was made and whether the machine slept.
public record LabClock(NanoClock nanos, InstantSource wall) {
    public static LabClock system() {
        return new LabClock(NanoClock.system(), InstantSource.system());
    }
}
