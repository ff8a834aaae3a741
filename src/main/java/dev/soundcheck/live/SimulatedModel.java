package dev.soundcheck.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Plays a text as a language model would write it: token by token, at a pace. Steps come on the clock's thread.
public final class SimulatedModel {
    private final TimedRun<String> run;

    /// @param ended  told once, after the last token; not after `stop`
    public SimulatedModel(List<String> tokens, ModelPace pace, RunClock clock, Consumer<String> sink,
            Runnable ended) {
        long[] times = pace.schedule(tokens.size());
        List<TimedRun.Step<String>> steps = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            steps.add(new TimedRun.Step<>(times[i], tokens.get(i)));
        }
        this.run = new TimedRun<>(clock, steps, sink, ended);
    }

    public void start() {
        run.start();
    }

    public void stop() {
        run.cancel();
    }
}
