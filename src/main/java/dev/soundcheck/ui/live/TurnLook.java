package dev.soundcheck.ui.live;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.live.TurnFigures;
import dev.soundcheck.live.TurnRecord;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/// One turn at one instant: everything that is drawn of it. Immutable.
///
/// @param typed       all text that came
/// @param sentChars   of it, sent
/// @param lit         the word that is heard, null before the first
/// @param heardChars  chars up to the end of what has been heard
/// @param rateHz      of the sound, 0 before it is known
/// @param frames      of sound that came
/// @param sounding    true while it is heard
/// @param over        true once nothing more will come
record TurnLook(LiveTurn turn, String typed, int sentChars, TurnRecord stamps, TurnFigures figures, @Nullable Lit lit,
        int heardChars, int rateHz, long frames, boolean sounding, boolean over) {

    static TurnLook of(LiveTurn turn) {
        TurnRecord stamps = turn.record();
        PcmTrack track = turn.track();
        PlaybackState heard = turn.heard();
        int rate = stamps.rateHz();
        double seconds = rate == 0 ? 0 : (double) stamps.heardFrames() / rate;
        Timeline timeline = stamps.timeline();
        boolean begun = heard != null && stamps.heardFrames() > 0;
        boolean ended = heard != null && heard.mode() == PlaybackState.Mode.ENDED;
        Lit lit = begun ? timeline.litAt(seconds) : null;
        String typed = turn.typed();
        int sent = typed.length() - turn.waiting().length();
        int spoken = Math.min(sent, typed.length() - turn.neverSpoken().length());
        int heardChars = ended ? spoken : lit == null ? 0 : lit.textEnd();
        return new TurnLook(turn, typed, sent, stamps, TurnFigures.of(stamps), ended ? null : lit, heardChars, rate,
                track == null ? 0 : track.frames(), heard != null && heard.active(), turn.over());
    }

    Timeline timeline() {
        return stamps.timeline();
    }

    /// True where nothing of it changes any more.
    boolean still() {
        return over && turn.cancelNanos() == 0 && (turn.track() == null || heardOut());
    }

    /// True once all of it was heard.
    boolean heardOut() {
        PlaybackState heard = turn.heard();
        return over && heard != null && heard.mode() == PlaybackState.Mode.ENDED;
    }
}
