package dev.soundcheck.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The messages of a live session with their times. Immutable; the times never go back.
public record LiveScript(List<LiveMessage> messages) {
    public LiveScript {
        messages = List.copyOf(messages);
    }

    /// The contexts, in the order in which they are first named.
    public List<String> contexts() {
        return messages.stream().map(LiveMessage::context).distinct().toList();
    }

    /// Plays the messages at their times, the first at once.
    ///
    /// @param ended  told once, after the last message; not after `stop`
    public Replay replay(RunClock clock, Consumer<LiveMessage> sink, Runnable ended) {
        long origin = messages.isEmpty() ? 0 : messages.getFirst().atNanos();
        List<TimedRun.Step<LiveMessage>> steps = new ArrayList<>();
        messages.forEach(each -> steps.add(new TimedRun.Step<>(each.atNanos() - origin, each)));
        return new Replay(new TimedRun<>(clock, steps, sink, ended));
    }

    /// A script that is being played.
    public static final class Replay {
        private final TimedRun<LiveMessage> run;

        private Replay(TimedRun<LiveMessage> run) {
            this.run = run;
        }

        public void start() {
            run.start();
        }

        public void stop() {
            run.cancel();
        }
    }
}
