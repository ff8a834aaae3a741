package dev.soundcheck.live;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Plays a script in a session: every context of the script in a turn of its own, its pieces as they stand.
///
/// Messages come on the thread of the clock; commands from any thread.
public final class ScriptPlayer {
    private final LiveSession session;
    private final LiveScript.Replay replay;
    private final Map<String, LiveLane> lanes = new HashMap<>();

    /// Plays nothing before `start`.
    ///
    /// @param ended  told once the last message was sent; not after `stop`
    public ScriptPlayer(LiveScript script, LiveSession session, RunClock clock, Runnable ended) {
        this.session = session;
        this.replay = script.replay(clock, this::send, ended);
    }

    public void start() {
        replay.start();
    }

    /// Sends no more; what was sent goes on.
    public void stop() {
        replay.stop();
    }

    private void send(LiveMessage message) {
        LiveLane lane = lanes.get(message.context());
        switch (message) {
            case LiveMessage.Open open -> open(open, lane);
            case LiveMessage.Say say -> {
                if (lane != null) {
                    lane.type(say.text(), say.came());
                    if (!say.more()) {
                        lane.finish();
                    }
                }
            }
            case LiveMessage.Flush _ -> {
                if (lane != null) {
                    lane.flush();
                }
            }
            case LiveMessage.Finish _ -> {
                if (lane != null) {
                    lane.finish();
                }
            }
            case LiveMessage.Cancel _ -> cancel(lane);
        }
    }

    /// The turns of a script take the lanes in order; with more contexts than lanes they share them.
    private void open(LiveMessage.Open open, @Nullable LiveLane known) {
        TurnPlan plan = new TurnPlan(open.request().voiceId(), open.request(), open.maxBufferDelayMillis(),
                Cut.AS_TYPED, false);
        int index = (known == null ? lanes.size() : known.index()) % LiveSession.MOST_LANES;
        LiveLane lane = index < session.lanes().size() ? session.lanes().get(index) : session.add(plan);
        if (lane != null) {
            lane.next(plan);
            lanes.put(open.context(), lane);
        }
    }

    private void cancel(@Nullable LiveLane lane) {
        LiveTurn turn = lane == null ? null : lane.turn();
        if (turn != null) {
            session.interrupt(turn);
        }
    }
}
