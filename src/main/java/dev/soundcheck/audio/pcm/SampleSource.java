package dev.soundcheck.audio.pcm;

/// A stage on the way from a track to the ring: pulled by the feeder's thread alone.
public interface SampleSource {
    /// Puts up to `count` samples into `target`; 0 where there are none now
    int read(short[] target, int offset, int count);

    /// True where no more samples will come.
    boolean exhausted();

    /// The track's frame that the next sample comes from; keeps growing through a loop's turns.
    double position();

    /// Frames of the track that one sample stands for.
    double step();
}
