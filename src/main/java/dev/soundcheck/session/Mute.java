package dev.soundcheck.session;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.audio.OutputLoss;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.audio.PlaybackState;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// No playback at all, for takes that are only kept: nothing waits for a loudspeaker.
public final class Mute implements Playback {
    private static final PlaybackState NOTHING = new PlaybackState(PlaybackState.Mode.EMPTY, 0, 0, 0, 0,
            OutputInfo.silence(""));

    @Override
    public void load(PcmTrack track) {}

    @Override
    public void play() {}

    @Override
    public void pause() {}

    @Override
    public void stop() {}

    @Override
    public void seek(long frame) {}

    @Override
    public void rate(double rate) {}

    @Override
    public void loop(long fromFrame, long endFrame) {}

    @Override
    public void unloop() {}

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
    public PlaybackMeters meters() {
        return PlaybackMeters.NOTHING;
    }

    @Override
    public PlaybackState state() {
        return NOTHING;
    }

    @Override
    public void close() {}
}
