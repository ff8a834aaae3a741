package dev.soundcheck.cli;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.live.Cut;
import dev.soundcheck.live.LiveLane;
import dev.soundcheck.live.LiveScript;
import dev.soundcheck.live.LiveSession;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.live.ModelPace;
import dev.soundcheck.live.RunClock;
import dev.soundcheck.live.ScriptPlayer;
import dev.soundcheck.live.ScriptWriter;
import dev.soundcheck.live.SimulatedModel;
import dev.soundcheck.live.TurnPlan;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.trace.NanoClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One run of `soundcheck live`: from the first text to the last file. On the command's thread.
final class LiveRun {
    private static final long LOOK_MILLIS = 16;

    private final Streams streams;
    private final Files files;
    private final Sound sound;
    private final Semaphore changes;
    private final @Nullable Karaoke karaoke;
    private volatile boolean inputEnded;
    private volatile String inputProblem = "";
    private int charsWritten;
    private boolean endsLine;

    /// What is to be kept.
    ///
    /// @param script  null where the messages are not
    record Files(TakeOutputs take, @Nullable Path script) {}

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
    LiveRun(Streams streams, Files files, Sound sound, Semaphore changes) {
        this.streams = streams;
        this.files = files;
        this.sound = sound;
        this.changes = changes;
        this.karaoke = Terminal.atOutput() ? new Karaoke(streams.out(), Terminal.columns()) : null;
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
            }
            timer.shutdownNow();
            return report(session, interrupt.asked());
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
                    lane.finish();
                    ended();
                }).start();
                yield () -> {};
            }
            case Source.Model(TurnPlan plan, String text, ModelPace pace) -> {
                LiveLane lane = lane(session, plan);
                SimulatedModel model = new SimulatedModel(Cut.by(Cut.By.TOKEN).pieces(text), pace, clock, lane::type,
                        () -> {
                            lane.finish();
                            ended();
                        });
                model.start();
                yield model::stop;
            }
            case Source.Script(LiveScript messages) -> {
                ScriptPlayer player = new ScriptPlayer(messages, session, clock, this::ended);
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

    private void ended() {
        inputEnded = true;
        changes.release();
    }

    private void await(LiveSession session, AtInterrupt interrupt) throws InterruptedException {
        while (!interrupt.asked() && !failed(session) && (!inputEnded || unfinished(session))) {
            boolean _ = changes.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            changes.drainPermits();
            session.beat();
            show(session);
        }
        show(session);
        if (karaoke != null) {
            karaoke.end();
        }
    }

    private boolean unfinished(LiveSession session) {
        return sound.heard() ? session.busy() : session.openContexts() > 0;
    }

    private static boolean failed(LiveSession session) {
        return session.turns().stream().anyMatch(turn -> turn.failure() != null);
    }

    /// Karaoke in a terminal, nothing but the text elsewhere.
    private void show(LiveSession session) {
        List<LiveTurn> turns = session.turns();
        if (turns.isEmpty()) {
            return;
        }
        StringBuilder all = new StringBuilder();
        Karaoke.State state = new Karaoke.State("", 0, 0, 0);
        for (LiveTurn turn : turns) {
            int before = all.length();
            String typed = turn.typed();
            all.append(typed);
            Lit lit = lit(turn);
            int sent = before + typed.length() - turn.waiting().length();
            state = lit == null
                    ? new Karaoke.State("", turn.over() ? all.length() : before, turn.over() ? all.length() : before,
                            sent)
                    : new Karaoke.State("", before + lit.textStart(), before + lit.textEnd(), sent);
        }
        if (karaoke != null) {
            karaoke.show(new Karaoke.State(all.toString(), state.from(), state.to(), state.sent()));
        } else if (all.length() > charsWritten) {
            streams.out().print(all.substring(charsWritten));
            streams.out().flush();
            charsWritten = all.length();
            endsLine = all.charAt(charsWritten - 1) == '\n';
        }
    }

    /// The word that is heard; without a loudspeaker, the last whose sound has come.
    private @Nullable Lit lit(LiveTurn turn) {
        Take take = turn.take();
        var heard = turn.heard();
        double seconds = take == null
                ? 0
                : sound.heard() && heard != null && take.track() != null
                        ? (double) heard.positionFrames() / take.track().format().sampleRateHz()
                        : take.seconds();
        return turn.timeline().litAt(seconds);
    }

    private int report(LiveSession session, boolean interrupted) {
        boolean good = !interrupted && inputProblem.isEmpty();
        List<String> lines = new ArrayList<>();
        if (karaoke == null && charsWritten > 0 && !endsLine) {
            streams.out().println();
        }
        List<LiveTurn> turns = session.turns().stream().filter(turn -> turn.take() != null).toList();
        int number = 0;
        for (LiveTurn turn : turns) {
            number++;
            Take take = Objects.requireNonNull(turn.take());
            good &= take.state() == TakeState.DONE || take.state() == TakeState.CANCELLED;
            TakeOutputs.Saved saved = files.take().numbered(number).save(take, streams);
            good &= saved.problems().isEmpty();
            lines.addAll(saved.problems());
            ending(turn, take, interrupted, saved.sound()).ifPresent(lines::add);
        }
        Optional<String> unsavedScript = saveScript(session);
        good &= unsavedScript.isEmpty();
        unsavedScript.ifPresent(lines::add);
        if (!inputProblem.isEmpty()) {
            lines.add(inputProblem);
        }
        if (turns.isEmpty()) {
            lines.add(interrupted ? "interrupted." : "nothing to say: no text came.");
        }
        LiveReport.notes(session.findings()).forEach(lines::add);
        lines.forEach(line -> streams.err().println("soundcheck: " + line));
        turns.forEach(turn -> streams.err().println(LiveReport.figures(turn, sound.heard())));
        return good && !turns.isEmpty() ? 0 : 1;
    }

    private static Optional<String> ending(LiveTurn turn, Take take, boolean interrupted,
            boolean kept) {
        SpeechFailure failure = take.failure();
        if (failure == null) {
            return interrupted && take.state() == TakeState.CANCELLED
                    ? Optional.of("interrupted." + Summary.came(take, kept))
                    : Optional.empty();
        }
        String unspoken = turn.neverSpoken().strip();
        return Optional.of(Advice.line(failure) + Summary.came(take, kept)
                + (unspoken.isEmpty() ? "" : " Never spoken: \"" + unspoken + "\""));
    }

    private Optional<String> saveScript(LiveSession session) {
        Path file = files.script();
        if (file == null) {
            return Optional.empty();
        }
        try {
            WholeFile.writeWithFolders(file, ScriptWriter.write(session.script()));
            return Optional.empty();
        } catch (IOException problem) {
            return Optional.of(FileProblem.sentence(file.toString(), problem));
        }
    }
}
