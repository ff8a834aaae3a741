package dev.soundcheck.live;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.trace.NanoClock;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How far a turn was heard, and where its sound was cut off. Any thread.
final class TurnHearing {
    private final NanoClock clock;
    private final Supplier<@Nullable PcmTrack> track;
    private final IntSupplier charsHeard;
    // Written under the lock, read without it.
    private volatile @Nullable PlaybackState state;
    private volatile @Nullable Interruption interruption;

    /// @param track       of the turn, null before its sound has come
    /// @param charsHeard  chars of its text that were heard by the newest `state`
    TurnHearing(NanoClock clock, Supplier<@Nullable PcmTrack> track, IntSupplier charsHeard) {
        this.clock = clock;
        this.track = track;
        this.charsHeard = charsHeard;
    }

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
    synchronized void cutOff(PlaybackState at) {
        if (interruption == null) {
            note(clock.nanoTime(), at);
        }
    }

    /// The sound is dropped before any of it was heard.
    synchronized void dropped() {
        PcmTrack sound = track.get();
        if (interruption == null && sound != null) {
            interruption = new Interruption(clock.nanoTime(), 0, sound.seconds(), 0);
        }
    }

    /// The sound that was cut off has died away there.
    synchronized void stoodStill(PlaybackState at) {
        Interruption cut = interruption;
        if (cut != null) {
            note(cut.atNanos(), at);
        }
    }

    private void note(long cutNanos, PlaybackState at) {
        PcmTrack sound = track.get();
        if (sound == null) {
            return;
        }
        state = at;
        double heardSeconds = sound.format().seconds(at.positionFrames());
        interruption = new Interruption(cutNanos, heardSeconds, Math.max(0, sound.seconds() - heardSeconds),
                charsHeard.getAsInt());
    }
}
