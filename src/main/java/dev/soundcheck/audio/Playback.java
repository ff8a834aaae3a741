package dev.soundcheck.audio;

/// The port to the engine that plays a track. One track at a time.
///
/// Every method may be called from any thread and returns at once; the engine's own threads carry it out.
public interface Playback extends AutoCloseable {
    /// Replaces what is loaded; waits at frame 0 until `play`. Ends a loop.
    void load(PcmTrack track);

    /// Plays from the current position; waits until enough has been received.
    void play();

    /// Silent within 60 ms; the position stays.
    void pause();

    /// Silent within 60 ms; the position goes back to 0.
    void stop();

    /// Moves the position, playing or not; beyond what has been received it waits there.
    void seek(long frame);

    /// Another pace at the same pitch, 0.5…2; stays for the tracks to come. Takes effect behind what is already in the
    /// line, about 60 ms.
    void rate(double rate);

    /// Plays a stretch over and over once the position reaches it; after `unloop` playback goes on behind it.
    void loop(long fromFrame, long endFrame);

    void unloop();

    /// What is heard now. Cheap enough for every pulse.
    PlaybackState state();

    /// Volume, mute, devices and meters; `SoundControls.NONE` where there is no loudspeaker.
    default SoundControls controls() {
        return SoundControls.NONE;
    }

    @Override
    void close();
}
