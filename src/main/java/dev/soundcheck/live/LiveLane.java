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
    // All below guarded by this.
    private final List<LiveTurn> turns = new ArrayList<>();
    private volatile TurnPlan plan;
    private volatile boolean muted;

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
        if (text.isEmpty()) {
            return;
        }
        LiveTurn turn = current();
        if (!turn.type(text, before)) {
            turn = next();
            turn.type(text, before);
            return;
        }
        String refused = turn.takeRefused();
        if (!refused.isEmpty()) {
            next().type(refused, List.of());
        }
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
            turn.finish();
            String refused = turn.takeRefused();
            if (!refused.isEmpty()) {
                LiveTurn rest = next();
                rest.type(refused, List.of());
                rest.finish();
            }
        }
    }

    /// The next text begins a turn of its own, as planned here.
    synchronized void next(TurnPlan other) {
        plan = other;
        LiveTurn last = turn();
        if (last != null && last.take() == null) {
            turns.removeLast();
        }
        next();
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

    private LiveTurn next() {
        LiveTurn turn = starter.start(this, plan);
        turns.add(turn);
        return turn;
    }
}
