package dev.soundcheck.session;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Trace;
import org.jspecify.annotations.Nullable;

/// What the desk shows and plays at one instant. Immutable; all parts belong to the same look.
///
/// @param nowNanos   `System.nanoTime` of the look
/// @param showings   grows when something else is shown
/// @param take       whose text, words and trace are shown; null before the first
/// @param track      of the take; null before its first sound
/// @param trace      of the take
/// @param timeline   of the take: measured, or guessed where that is wanted and nothing was measured
/// @param estimated  true where the timeline is guessed
/// @param playback   of what is shown; at rest while something else is heard
/// @param meters     likewise
/// @param cursor     what is chosen in what is shown
/// @param aside      the track that is heard in its place, null where there is none
/// @param heard      of what is heard, shown or not
public record Snapshot(long nowNanos, long showings, @Nullable Take take, @Nullable PcmTrack track, Trace trace,
        Timeline timeline, boolean estimated, PlaybackState playback, PlaybackMeters meters, Cursor cursor,
        @Nullable PcmTrack aside, PlaybackState heard) {

    /// Where the playhead stands.
    public double positionSeconds() {
        PcmTrack sound = track;
        return sound == null ? 0 : sound.format().seconds(playback.positionFrames());
    }

    /// True while what is shown may still grow.
    public boolean streaming() {
        Take shown = take;
        return shown != null && !shown.state().ended();
    }
}
