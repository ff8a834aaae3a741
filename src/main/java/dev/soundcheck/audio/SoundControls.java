package dev.soundcheck.audio;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The engine's lasting settings and its meters. `Playback` is the port to the transport.
///
/// Every method may be called from any thread and returns at once.
public interface SoundControls {
    /// Where there is no loudspeaker: nothing to set, nothing to show.
    SoundControls NONE = new NoControls();

    /// 0…1.
    void volume(double volume);

    /// Keeps the volume for later.
    void mute(boolean muted);

    /// How late a chunk may arrive without a gap, 0…1500 ms. Playback starts later by the same time.
    void startTolerance(int millis);

    /// Starts with a small tolerance and raises it to the lateness seen. The default.
    void adaptiveStartTolerance();

    /// What to do when the device goes; `KEEP_TIME` at first.
    void whenOutputLost(OutputLoss choice);

    /// Looks which devices there are now: takes some milliseconds, on a thread of its own.
    CompletableFuture<List<String>> outputs();

    /// Plays on this device from now on, or on the system's default where the name is empty or unknown.
    void output(String name);

    /// Sets how much later a device is heard than it reports (-500…500 ms), as with wireless headphones.
    void outputDelay(String name, int millis);

    /// Pace of what is loaded, 1 for the track's own; cheaper than all figures.
    double rate();

    /// Cheap enough for every pulse.
    PlaybackMeters meters();
}
