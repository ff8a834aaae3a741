package dev.soundcheck.audio;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What can be set on the engine for good, and its figures: the port to the knobs, beside that to the transport.
///
/// Every method may be called from any thread and returns at once.
public interface SoundControls {
    /// For a playback that has no loudspeaker: nothing to set, nothing to show.
    SoundControls NONE = new NoControls();

    /// 0…1.
    void volume(double volume);

    /// Keeps the volume for later.
    void mute(boolean muted);

    /// How late a chunk may come without a gap, 0…1500 ms, for the price of starting so much later.
    void startTolerance(int millis);

    /// Small at first, and as large as the lateness seen asks for. The way it begins.
    void adaptiveStartTolerance();

    /// What to do when the device goes; `KEEP_TIME` at first.
    void whenOutputLost(OutputLoss choice);

    /// Looks which devices there are now: takes some milliseconds, on a thread of its own.
    CompletableFuture<List<String>> outputs();

    /// Plays on that device from now on, or on the system's default where the name is empty or unknown.
    void output(String name);

    /// Tells that a device is heard so much later than it admits (-500…500 ms), as with wireless headphones.
    void outputDelay(String name, int millis);

    /// Pace of what is loaded, 1 for the track's own; cheaper than all figures.
    double rate();

    /// Cheap enough for every pulse.
    PlaybackMeters meters();
}
