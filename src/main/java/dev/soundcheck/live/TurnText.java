package dev.soundcheck.live;

import dev.soundcheck.session.Piece;
import java.util.ArrayList;
import java.util.List;

/// The text of a turn: what has arrived, and what may be sent. One thread at a time.
final class TurnText {
    private final Cutter cutter;
    private final boolean safe;
    private final SafeHold hold = new SafeHold();
    private final StringBuilder typed = new StringBuilder();
    private Arrivals arrivals = Arrivals.NONE;
    private int taken;

    TurnText(TurnPlan plan) {
        this.cutter = new Cutter(plan.cut());
        this.safe = plan.safe();
    }

    /// Text that came; returns the pieces that may go now.
    ///
    /// @param before  what of it came before now; the rest comes now
    List<String> came(String text, long nowNanos, List<LiveMessage.Came> before) {
        typed.append(text);
        int left = text.length();
        for (LiveMessage.Came portion : before) {
            left -= arrived(nowNanos - portion.beforeNanos(), Math.min(left, portion.length()));
        }
        arrived(nowNanos, left);
        return ready(cutter.feed(text), false);
    }

    private int arrived(long atNanos, int length) {
        if (length > 0) {
            arrivals = arrivals.plus(atNanos, length);
        }
        return length;
    }

    /// Text that came and is not cut here: `next` hands it out.
    void arrived(String text, long atNanos) {
        typed.append(text);
        arrived(atNanos, text.length());
    }

    /// So many of the chars that were not handed out yet.
    String next(int chars) {
        int from = taken;
        taken = Math.min(typed.length(), from + chars);
        return typed.substring(from, taken);
    }

    /// A stretch of the text as it came, portion by portion.
    List<Piece.Came> came(int from, int to) {
        return arrivals.between(from, to);
    }

    /// Releases everything: a flush or the end.
    List<String> drain() {
        return ready(cutter.finish(), true);
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /// All that came, sent or not.
    String typed() {
        return typed.toString();
    }

    int typedChars() {
        return typed.length();
    }

    /// Came and was not handed out yet.
    String waiting() {
        return typed.substring(taken);
    }

    private List<String> ready(List<String> pieces, boolean all) {
        List<String> out = new ArrayList<>();
        for (String piece : pieces) {
            add(out, safe ? hold.feed(piece) : piece);
        }
        if (all) {
            add(out, hold.finish());
        }
        return out;
    }

    private void add(List<String> out, String piece) {
        if (!piece.isEmpty()) {
            out.add(piece);
            taken += piece.length();
        }
    }
}
