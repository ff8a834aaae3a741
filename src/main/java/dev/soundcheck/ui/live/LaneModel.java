package dev.soundcheck.ui.live;

import dev.soundcheck.live.Cut;
import dev.soundcheck.live.Cutter;
import dev.soundcheck.live.LiveLane;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.live.TurnPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One voice of the room: the text being typed, and a look at its turns. FX thread.
final class LaneModel {
    /// Far more than a turn can speak.
    static final int MOST_DRAFT_CHARS = 20_000;

    private final LiveLane lane;
    private final StringBuilder draft = new StringBuilder();
    private final Map<LiveTurn, TurnLook> still = new HashMap<>();
    private List<TurnLook> looks = List.of();

    LaneModel(LiveLane lane) {
        this.lane = lane;
    }

    LiveLane lane() {
        return lane;
    }

    String voiceName() {
        return lane.plan().voiceName();
    }

    void plan(TurnPlan plan) {
        lane.plan(plan);
    }

    // == TEXT ==

    /// Typed and not sent: it can still be changed.
    String draft() {
        return draft.toString();
    }

    /// The text of the turn that is being written: what was sent of it, and the draft.
    String writing() {
        LiveTurn turn = lane.turn();
        return turn == null || !turn.open() ? draft() : turn.typed() + draft;
    }

    void draft(String text) {
        draft.setLength(0);
        draft.append(text, 0, Math.min(text.length(), MOST_DRAFT_CHARS));
    }

    /// How many chars more the draft takes at once.
    int room() {
        return MOST_DRAFT_CHARS - draft.length();
    }

    /// Text at the end of the draft; complete pieces of it go out.
    ///
    /// @param cut  which pieces are complete
    void type(String text, Cut cut) {
        draft.append(text, 0, Math.min(text.length(), room()));
        Cutter cutter = new Cutter(cut);
        for (String piece : cutter.feed(draft.toString())) {
            lane.type(piece);
            draft.delete(0, piece.length());
        }
    }

    /// Takes the last written character of the draft away; what was sent stays.
    void backspace() {
        if (!draft.isEmpty()) {
            int start = draft.length() - 1;
            while (start > 0 && Character.isLowSurrogate(draft.charAt(start))) {
                start--;
            }
            draft.setLength(start);
        }
    }

    /// Sends the draft as it stands.
    ///
    /// @param spaced  true to part it from what follows
    void send(boolean spaced) {
        if (!draft.isEmpty()) {
            boolean open = spaced && !Character.isWhitespace(draft.charAt(draft.length() - 1));
            lane.type(open ? draft + " " : draft.toString());
            draft.setLength(0);
        }
    }

    // == WHAT IS DRAWN ==

    /// In the order they began.
    List<TurnLook> looks() {
        return looks;
    }

    void look() {
        List<TurnLook> now = new ArrayList<>();
        List<LiveTurn> turns = lane.turns();
        still.keySet().retainAll(turns);
        for (LiveTurn turn : turns) {
            TurnLook known = still.get(turn);
            TurnLook look = known == null ? TurnLook.of(turn) : known;
            if (known == null && look.still()) {
                still.put(turn, look);
            }
            now.add(look);
        }
        looks = List.copyOf(now);
    }
}
