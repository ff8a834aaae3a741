package dev.soundcheck.trace;

/// The monotonic clock of every stamp.
@FunctionalInterface
public interface NanoClock {
    long nanoTime();

    static NanoClock system() {
        return System::nanoTime;
    }
}
