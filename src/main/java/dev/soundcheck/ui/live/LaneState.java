package dev.soundcheck.ui.live;

import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Where the newest turn of a voice stands, in a word or two. Stateless.
final class LaneState {
    private LaneState() {}

    static String of(LaneModel lane) {
        List<TurnLook> looks = lane.looks();
        if (looks.isEmpty()) {
            return "no turn yet";
        }
        TurnLook last = looks.getLast();
        Take take = last.turn().take();
        if (last.turn().failure() != null) {
            return "broken off";
        }
        if (last.turn().interruption() != null) {
            return "interrupted";
        }
        if (last.sounding()) {
            return "speaking";
        }
        if (take != null && take.state() == TakeState.DONE) {
            return last.turn().heard() == null ? "queued" : "done";
        }
        return last.over() ? "cancelled" : "context open";
    }

    /// The same with its figures, for screen readers.
    static String spoken(LaneModel lane) {
        String state = lane.voiceName() + ": " + of(lane);
        if (lane.looks().isEmpty()) {
            return state;
        }
        TurnLook last = lane.looks().getLast();
        return state + after("first audio", last.figures().firstAudioMillis())
                + after("first heard", last.figures().firstHeardMillis());
    }

    private static String after(String what, OptionalDouble millis) {
        return millis.isEmpty() ? "" : String.format(Locale.ROOT, ", %s after %,.0f ms", what, millis.getAsDouble());
    }
}
