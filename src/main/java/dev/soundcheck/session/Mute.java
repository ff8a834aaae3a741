package dev.soundcheck.session;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackState;

/// A playback that plays nothing, for takes that are only kept. Any thread.
public final class Mute implements Playback {
    private static final PlaybackState NOTHING = new PlaybackState(PlaybackState.Mode.EMPTY, 0, 0, 0, 0, 0,
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
    public PlaybackState state() {
        return NOTHING;
    }

    @Override
    public void close() {}
}
