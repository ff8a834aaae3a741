package dev.soundcheck.live;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Plays a script in a session: every context of the script in a turn of its own, its pieces as they stand.
///
/// Messages come on the thread of the clock; commands from any thread.
public final class ScriptPlayer {
    private final LiveSession session;
    private final Function<String, String> voiceName;
    private final LiveScript.Replay replay;
    private final Map<String, Place> places = new HashMap<>();

    /// Where the messages of a context go. Lanes are shared where there are more contexts, turns are not.
    private static final class Place {
        private final LiveLane lane;
        private final TurnPlan plan;
        private @Nullable LiveTurn turn;

        Place(LiveLane lane, TurnPlan plan) {
            this.lane = lane;
            this.plan = plan;
        }

        /// True where messages of such a beginning belong here: the protocol has the voice in each message.
        boolean goesOn(LiveMessage.Open open) {
            boolean sameDelay = open.maxBufferDelayMillis().isEmpty()
                    || open.maxBufferDelayMillis().equals(plan.maxBufferDelayMillis());
            return sameDelay && open.request().equals(plan.request());
        }

        void say(LiveMessage.Say say) {
            lane.plan(plan);
            turn = lane.type(turn == null ? lane.next() : turn, say.text(), say.came());
            if (!say.more()) {
                lane.finish(turn);
            }
        }
    }

    /// Plays nothing before `start`.
    ///
    /// @param voiceName  of an id
    /// @param ended      told once the last message was sent; not after `stop`
    public ScriptPlayer(LiveScript script, LiveSession session, Function<String, String> voiceName, RunClock clock,
            Runnable ended) {
        this.session = session;
        this.voiceName = voiceName;
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
        Place place = places.get(message.context());
        LiveTurn turn = place == null ? null : place.turn;
        switch (message) {
            case LiveMessage.Open open -> open(open, place);
            case LiveMessage.Say say -> {
                if (place != null) {
                    place.say(say);
                }
            }
            case LiveMessage.Flush _ -> {
                if (turn != null) {
                    turn.flush();
                }
            }
            case LiveMessage.Finish _ -> {
                if (place != null && turn != null) {
                    place.lane.finish(turn);
                }
            }
            case LiveMessage.Cancel _ -> {
                if (turn != null) {
                    session.interrupt(turn);
                }
            }
        }
    }

    private void open(LiveMessage.Open open, @Nullable Place known) {
        if (known != null && known.goesOn(open)) {
            return;
        }
        TurnPlan plan = new TurnPlan(voiceName.apply(open.request().voiceId()), open.request(),
                open.maxBufferDelayMillis(), Cut.AS_TYPED, false);
        int index = (known == null ? places.size() : known.lane.index()) % LiveSession.MOST_LANES;
        LiveLane lane = index < session.lanes().size() ? session.lanes().get(index) : session.add(plan);
        if (lane != null) {
            lane.plan(plan);
            places.put(open.context(), new Place(lane, plan));
        }
    }
}
