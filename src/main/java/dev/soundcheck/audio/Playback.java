package dev.soundcheck.audio;

/// The port to whatever makes a track heard. One track at a time.
///
/// Every method may be called from any thread and returns at once; the audio thread carries it out.
public interface Playback extends AutoCloseable {
    /// Replaces what is loaded; waits at frame 0 until `play`.
    void load(PcmTrack track);

    /// Plays from the current position; where too little has been received it starts as soon as enough is there.
    void play();

    /// Silent within 60 ms; the position stays.
    void pause();

    /// Silent within 60 ms; the position goes back to 0.
    void stop();

    /// Moves the position, playing or not; beyond what has been received it waits there.
    void seek(long frame);

    /// What is heard now. Cheap enough for every pulse.
    PlaybackState state();

    @Override
    void close();
}
