package dev.soundcheck.ui.live;

import dev.soundcheck.live.Cut;
import dev.soundcheck.live.KeptPlayer;
import dev.soundcheck.live.LiveLane;
import dev.soundcheck.live.LiveScript;
import dev.soundcheck.live.LiveSession;
import dev.soundcheck.live.ModelPace;
import dev.soundcheck.live.ScriptPlayer;
import dev.soundcheck.live.SimulatedModel;
import dev.soundcheck.session.Take;
import java.util.ArrayList;
import java.util.List;

/// The simulated models and scripts that write text now. FX thread; the text itself comes on the clock's.
final class Players {
    private final LivePorts ports;
    private final List<Runnable> stops = new ArrayList<>();

    Players(LivePorts ports) {
        this.ports = ports;
    }

    boolean busy() {
        return !stops.isEmpty();
    }

    /// A simulated model writes the text of one turn.
    void model(LiveLane lane, String text, ModelPace pace) {
        Runnable[] stop = new Runnable[1];
        SimulatedModel model = new SimulatedModel(Cut.by(Cut.By.TOKEN).pieces(text), pace, ports.clock(), lane::type,
                () -> {
                    lane.finish();
                    over(stop[0]);
                });
        stop[0] = model::stop;
        stops.add(stop[0]);
        model.start();
        ports.wake().run();
    }

    /// Shows a kept turn again; false where the session has no room for its voice.
    boolean kept(Take take, LiveSession session) {
        Runnable[] stop = new Runnable[1];
        KeptPlayer player = session.replay(take, ports.voiceName().apply(take.request().voiceId()), ports.clock(),
                () -> over(stop[0]));
        if (player == null) {
            return false;
        }
        stop[0] = player::stop;
        stops.add(stop[0]);
        player.start();
        ports.wake().run();
        return true;
    }

    void script(LiveScript script, LiveSession session) {
        Runnable[] stop = new Runnable[1];
        ScriptPlayer player = new ScriptPlayer(script, session, ports.voiceName(), ports.clock(),
                () -> over(stop[0]));
        stop[0] = player::stop;
        stops.add(stop[0]);
        player.start();
        ports.wake().run();
    }

    void stop() {
        stops.forEach(Runnable::run);
        stops.clear();
    }

    private void over(Runnable stop) {
        ports.fx().execute(() -> {
            stops.remove(stop);
            ports.wake().run();
        });
    }
}
