package dev.soundcheck.audio;

/// The port to the engine that plays a track. One track at a time.
///
/// Every method may be called from any thread and returns at once; the engine's own threads carry it out.
public interface Playback extends AutoCloseable {
    /// Replaces what is loaded; waits at frame 0 until `play`. Ends a loop.
    void load(PcmTrack track);

    /// Plays from the current position; where too little has been received it starts as soon as enough is there.
    void play();

    /// Silent within 60 ms; the position stays.
    void pause();

    /// Silent within 60 ms; the position goes back to 0.
    void stop();

    /// Moves the position, playing or not; beyond what has been received it waits there.
    void seek(long frame);

    /// Another pace at the same pitch, 0.5…2; stays for the tracks to come. Heard after what is in the line, 0.1 s.
    void rate(double rate);

    /// Plays a stretch over and over once the position gets there; `unloop` goes on behind it.
    void loop(long fromFrame, long endFrame);

    void unloop();

    /// What is heard now. Cheap enough for every pulse.
    PlaybackState state();

    /// What can be set for good, and figures; of no effect where there is no loudspeaker to set.
    default SoundControls controls() {
        return SoundControls.NONE;
    }

    @Override
    void close();
}
