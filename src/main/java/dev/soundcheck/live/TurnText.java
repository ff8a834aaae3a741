package dev.soundcheck.live;

import java.util.ArrayList;
import java.util.List;

/// The text of a turn on its way out: what came, and what of it may be sent. One thread at a time.
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
    List<String> came(String text, long atNanos) {
        typed.append(text);
        arrivals = arrivals.plus(atNanos, text.length());
        return ready(cutter.feed(text), false);
    }

    /// Text that came and is not cut here: `next` hands it out.
    void arrived(String text, long atNanos) {
        typed.append(text);
        arrivals = arrivals.plus(atNanos, text.length());
    }

    /// So many of the chars that were not handed out yet.
    String next(int chars) {
        int from = taken;
        taken = Math.min(typed.length(), from + chars);
        return typed.substring(from, taken);
    }

    /// When the char came; the last instant at which any did where it has not.
    long cameNanos(int index) {
        return arrivals.atNanos(arrivals.portionOf(index));
    }

    /// Everything goes now: a flush or the end.
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
