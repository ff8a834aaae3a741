package dev.soundcheck.live;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// How far a turn was heard, and where its sound was cut off. Any thread.
final class TurnHearing {
    // Written under the lock, read without it.
    private volatile @Nullable PlaybackState state;
    private volatile @Nullable Interruption interruption;

    /// Null before it was heard.
    @Nullable
    PlaybackState state() {
        return state;
    }

    /// Null unless it was cut off.
    @Nullable
    Interruption interruption() {
        return interruption;
    }

    /// Notes the playback of the turn. One that was cut off keeps its end.
    synchronized void heard(PlaybackState now) {
        if (interruption == null) {
            state = now;
        }
    }

    /// The sound is being stopped; only the first time counts.
    ///
    /// @param charsHeard  asked once the new state is noted
    synchronized void cutOff(long nowNanos, PlaybackState at, PcmTrack track, IntSupplier charsHeard) {
        if (interruption == null) {
            note(nowNanos, at, track, charsHeard);
        }
    }

    /// The sound is dropped before any of it was heard.
    synchronized void dropped(long nowNanos, PcmTrack track) {
        if (interruption == null) {
            interruption = new Interruption(nowNanos, 0, track.seconds(), 0);
        }
    }

    /// The sound that was cut off has died away there.
    synchronized void stoodStill(PlaybackState at, PcmTrack track, IntSupplier charsHeard) {
        Interruption cut = interruption;
        if (cut != null) {
            note(cut.atNanos(), at, track, charsHeard);
        }
    }

    private void note(long cutNanos, PlaybackState at, PcmTrack track, IntSupplier charsHeard) {
        state = at;
        double heardSeconds = track.format().seconds(at.positionFrames());
        interruption = new Interruption(cutNanos, heardSeconds, Math.max(0, track.seconds() - heardSeconds),
                charsHeard.getAsInt());
    }
}
