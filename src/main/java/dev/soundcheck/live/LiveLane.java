package dev.soundcheck.live;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One voice of a session and its turns. Text that comes after a turn has ended begins the next.
///
/// Text and commands may come from any thread.
public final class LiveLane {
    private final int index;
    private final Starter starter;
    private volatile TurnPlan plan;
    private volatile boolean muted;
    // Guarded by this.
    private final List<LiveTurn> turns = new ArrayList<>();

    /// Begins a turn of the lane.
    @FunctionalInterface
    interface Starter {
        LiveTurn start(LiveLane lane, TurnPlan plan);
    }

    LiveLane(int index, TurnPlan plan, Starter starter) {
        this.index = index;
        this.plan = plan;
        this.starter = starter;
    }

    /// Counts from 0.
    public int index() {
        return index;
    }

    public TurnPlan plan() {
        return plan;
    }

    /// Sets the plan of the next turns; an open turn keeps its own.
    public void plan(TurnPlan next) {
        plan = next;
    }

    public boolean muted() {
        return muted;
    }

    void muted(boolean silent) {
        muted = silent;
    }

    /// In the order they began.
    public synchronized List<LiveTurn> turns() {
        return List.copyOf(turns);
    }

    /// The newest turn; null before the first.
    public synchronized @Nullable LiveTurn turn() {
        return turns.isEmpty() ? null : turns.getLast();
    }

    /// Adds text. None is lost: text that an ended context refuses begins the next turn.
    public void type(String text) {
        type(text, List.of());
    }

    /// As the other `type`.
    ///
    /// @param before  what of it came before now
    synchronized void type(String text, List<LiveMessage.Came> before) {
        if (!text.isEmpty()) {
            type(current(), text, before);
        }
    }

    /// As the other `type`, into a turn that need not be the newest.
    ///
    /// @return the turn that holds the end of the text
    synchronized LiveTurn type(LiveTurn into, String text, List<LiveMessage.Came> before) {
        if (!into.type(text, before)) {
            LiveTurn fresh = next();
            fresh.type(text, before);
            return fresh;
        }
        String refused = into.takeRefused();
        if (refused.isEmpty()) {
            return into;
        }
        LiveTurn rest = next();
        rest.type(refused, List.of());
        return rest;
    }

    /// Asks the service to speak all that came.
    public synchronized void flush() {
        LiveTurn turn = turn();
        if (turn != null) {
            turn.flush();
        }
    }

    /// No more text comes in this turn.
    public synchronized void finish() {
        LiveTurn turn = turn();
        if (turn != null) {
            finish(turn);
        }
    }

    /// As the other `finish`, for a turn that need not be the newest.
    synchronized void finish(LiveTurn turn) {
        turn.finish();
        String refused = turn.takeRefused();
        if (!refused.isEmpty()) {
            LiveTurn rest = next();
            rest.type(refused, List.of());
            rest.finish();
        }
    }

    /// Begins a turn as the lane is planned now.
    synchronized LiveTurn next() {
        LiveTurn turn = starter.start(this, plan);
        turns.add(turn);
        return turn;
    }

    /// A turn that is a kept one.
    synchronized void show(LiveTurn turn) {
        turns.add(turn);
    }

    synchronized void clear() {
        turns.removeIf(LiveTurn::over);
    }

    private LiveTurn current() {
        LiveTurn last = turn();
        return last != null && last.open() ? last : next();
    }
}
