package dev.soundcheck.ui.kit;

import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.session.Snapshot;
import dev.soundcheck.session.Take;
import org.jspecify.annotations.Nullable;

/// What one pulse shows: the same instant for every view.
///
/// @param desk     what is shown and heard
/// @param changed  true where something other than the playhead has changed since the last frame
public record Frame(Snapshot desk, boolean changed) {
    /// `System.nanoTime` of the pulse.
    public long nowNanos() {
        return desk.nowNanos();
    }

    /// The take that is shown, null before the first.
    public @Nullable Take take() {
        return desk.take();
    }

    /// Of what is shown.
    public PlaybackState playback() {
        return desk.playback();
    }
}
