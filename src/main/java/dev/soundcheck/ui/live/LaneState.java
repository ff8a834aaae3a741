package dev.soundcheck.ui.live;

import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import java.util.List;

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
        boolean done = take != null && take.state() == TakeState.DONE;
        return done ? "done" : last.over() ? "cancelled" : "context open";
    }
}
