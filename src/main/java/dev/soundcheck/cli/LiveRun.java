package dev.soundcheck.cli;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.live.Cut;
import dev.soundcheck.live.LiveLane;
import dev.soundcheck.live.LiveScript;
import dev.soundcheck.live.LiveSession;
import dev.soundcheck.live.ModelPace;
import dev.soundcheck.live.RunClock;
import dev.soundcheck.live.ScriptPlayer;
import dev.soundcheck.live.SimulatedModel;
import dev.soundcheck.live.TurnPlan;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.trace.NanoClock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/// One run of `soundcheck live`: from the first text to the last sound. On the command's thread.
final class LiveRun {
    private static final long LOOK_MILLIS = 16;
    /// For the sound to die away; a device that hangs is not waited for.
    private static final int MOST_LOOKS = 12;

    private final Streams streams;
    private final LiveFiles files;
    private final Sound sound;
    private final Semaphore changes;
    private final LiveScreen screen;
    private volatile boolean inputEnded;
    private volatile String inputProblem = "";

    /// How it sounds.
    ///
    /// @param heard  true to make it heard
    record Sound(boolean heard, Supplier<Playback> loudspeaker) {
        Supplier<Playback> playbacks() {
            return heard ? loudspeaker : Mute::new;
        }
    }

    /// Where the text comes from.
    sealed interface Source {
        /// Standard input, as it comes.
        record Input(TurnPlan plan) implements Source {}

        /// A text that a simulated model writes.
        record Model(TurnPlan plan, String text, ModelPace pace) implements Source {}

        /// Messages with their times.
        record Script(LiveScript messages) implements Source {}
    }

    /// @param changes  released at every change
    LiveRun(Streams streams, LiveFiles files, Sound sound, Semaphore changes) {
        this.streams = streams;
        this.files = files;
        this.sound = sound;
        this.changes = changes;
        this.screen = new LiveScreen(streams, sound.heard(), !files.useStandardOutput());
    }

    /// Returns the exit code.
    int run(Studio studio, SpeechService service, Source source) throws InterruptedException {
        try (LiveSession session = new LiveSession(studio, () -> service, sound.playbacks(), NanoClock.system(),
                changes::release);
                ScheduledExecutorService timer = Executors
                        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("live-timer").factory());
                AtInterrupt interrupt = AtInterrupt.then(changes::release)) {
            Runnable stop = start(session, source, RunClock.of(timer, NanoClock.system()));
            await(session, interrupt);
            stop.run();
            if (interrupt.asked()) {
                session.interrupt();
                awaitSilence(session);
            }
            timer.shutdownNow();
            return new LiveEnding(streams, files, sound.heard()).tell(session, interrupt.asked(), inputProblem);
        }
    }

    /// Returns what stops it.
    private Runnable start(LiveSession session, Source source, RunClock clock) {
        session.warm();
        return switch (source) {
            case Source.Input(TurnPlan plan) -> {
                LiveLane lane = lane(session, plan);
                new LiveInput(streams.in(), lane::type, problem -> {
                    inputProblem = problem;
                    ended(lane);
                }).start();
                yield () -> {};
            }
            case Source.Model(TurnPlan plan, String text, ModelPace pace) -> {
                LiveLane lane = lane(session, plan);
                SimulatedModel model = new SimulatedModel(Cut.by(Cut.By.TOKEN).pieces(text), pace, clock, lane::type,
                        () -> ended(lane));
                model.start();
                yield model::stop;
            }
            case Source.Script(LiveScript messages) -> {
                ScriptPlayer player = new ScriptPlayer(messages, session, Function.identity(), clock, this::ended);
                player.start();
                yield player::stop;
            }
        };
    }

    private static LiveLane lane(LiveSession session, TurnPlan plan) {
        LiveLane lane = session.add(plan);
        if (lane == null) {
            throw new IllegalStateException("a new session has room for a lane");
        }
        return lane;
    }

    private void ended(LiveLane lane) {
        lane.finish();
        ended();
    }

    private void ended() {
        inputEnded = true;
        changes.release();
    }

    private void await(LiveSession session, AtInterrupt interrupt) throws InterruptedException {
        while (!interrupt.asked() && !failed(session) && (!inputEnded || unfinished(session))) {
            boolean _ = changes.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            changes.drainPermits();
            session.beat();
            screen.show(session);
        }
        screen.show(session);
        screen.end();
    }

    /// What is in the loudspeaker dies away, and counts as heard.
    private void awaitSilence(LiveSession session) throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS && session.busy(); look++) {
            boolean _ = changes.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            session.beat();
        }
    }

    private boolean unfinished(LiveSession session) {
        return sound.heard() ? session.busy() : session.openContexts() > 0;
    }

    private static boolean failed(LiveSession session) {
        return session.turns().stream().anyMatch(turn -> turn.failure() != null);
    }
}
