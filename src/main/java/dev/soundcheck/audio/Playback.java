package dev.soundcheck.audio;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The port to whatever makes a track heard. One track at a time.
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

    /// What is heard now. Cheap enough for every pulse.
    PlaybackState state();

    /// Figures for showing; as cheap.
    PlaybackMeters meters();

    @Override
    void close();
}
