package dev.soundcheck.live;

import dev.soundcheck.live.KeptTurn.Step;
import dev.soundcheck.session.Take;
import java.util.List;

/// Replays a kept turn in a session: text, pieces and sound arrive at their original times.
///
/// Steps come on the thread of the clock; commands from any thread.
public final class KeptPlayer {
    private final LiveSession session;
    private final LiveTurn turn;
    private final TimedRun<Step> run;

    KeptPlayer(KeptTurn kept, LiveSession session, LiveTurn turn, RunClock clock, Runnable ended) {
        this.session = session;
        this.turn = turn;
        List<TimedRun.Step<Step>> steps = kept.steps().stream()
                .map(step -> new TimedRun.Step<>(step.atNanos(), step)).toList();
        this.run = new TimedRun<>(clock, steps, this::take, ended);
    }

    /// True where the take was sent in pieces and is over, so that it can be shown again.
    public static boolean plays(Take take) {
        return KeptTurn.has(take);
    }

    public void start() {
        run.start();
    }

    /// Stops; what has come stays.
    public void stop() {
        run.cancel();
    }

    private void take(Step step) {
        switch (step) {
            case Step.Came(_, String text) -> turn.arrive(text);
            case Step.Sent(_, int length) -> turn.release(length);
            case Step.Flush _ -> turn.flush();
            case Step.Finish _ -> turn.finish();
            case Step.Cancel _ -> session.interrupt(turn);
        }
    }
}
