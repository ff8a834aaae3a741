package dev.soundcheck.audio;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The controls of a playback without a loudspeaker: they change nothing. Stateless.
final class NoControls implements SoundControls {
    @Override
    public void volume(double volume) {}

    @Override
    public void mute(boolean muted) {}

    @Override
    public void startTolerance(int millis) {}

    @Override
    public void adaptiveStartTolerance() {}

    @Override
    public void whenOutputLost(OutputLoss choice) {}

    @Override
    public CompletableFuture<List<String>> outputs() {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public void output(String name) {}

    @Override
    public void outputDelay(String name, int millis) {}

    @Override
    public double rate() {
        return meters().rate();
    }

    @Override
    public PlaybackMeters meters() {
        return PlaybackMeters.NOTHING;
    }
}
