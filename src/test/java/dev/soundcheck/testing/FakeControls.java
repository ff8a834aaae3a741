package dev.soundcheck.testing;

import dev.soundcheck.audio.OutputLoss;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.audio.SoundControls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Controls that write down what was set. One thread.
public final class FakeControls implements SoundControls {
    private final List<String> asked = new ArrayList<>();
    private List<String> devices = List.of();
    private PlaybackMeters meters = PlaybackMeters.NOTHING;

    /// What was set since the last time, in order.
    public List<String> takeAsked() {
        List<String> taken = List.copyOf(asked);
        asked.clear();
        return taken;
    }

    public void devices(List<String> names) {
        devices = names;
    }

    public void meters(PlaybackMeters next) {
        meters = next;
    }

    @Override
    public void volume(double volume) {
        asked.add("volume " + volume);
    }

    @Override
    public void mute(boolean muted) {
        asked.add("mute " + muted);
    }

    @Override
    public void startTolerance(int millis) {
        asked.add("tolerance " + millis);
    }

    @Override
    public void adaptiveStartTolerance() {
        asked.add("tolerance adaptive");
    }

    @Override
    public void whenOutputLost(OutputLoss choice) {
        asked.add("lost " + choice);
    }

    @Override
    public CompletableFuture<List<String>> outputs() {
        return CompletableFuture.completedFuture(devices);
    }

    @Override
    public void output(String name) {
        asked.add("output " + name);
    }

    @Override
    public void outputDelay(String name, int millis) {
        asked.add("delay " + name + " " + millis);
    }

    @Override
    public double rate() {
        return meters().rate();
    }

    @Override
    public PlaybackMeters meters() {
        return meters;
    }
}
