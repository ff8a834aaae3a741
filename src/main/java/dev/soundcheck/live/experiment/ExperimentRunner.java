package dev.soundcheck.live.experiment;

import dev.soundcheck.live.Cut;
import dev.soundcheck.live.LiveLane;
import dev.soundcheck.live.LiveSession;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.live.RunClock;
import dev.soundcheck.live.SimulatedModel;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechService;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Speaks a text in every way of a plan, one after the other and silently, and notes the result of each. One thread
/// calls it; the text itself comes on the clock's thread.
public final class ExperimentRunner implements AutoCloseable {
    /// How long the run waits for an open socket, so that opening it is in no way's figures.
    private static final long MOST_WARMING_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final ExperimentPlan plan;
    private final Studio studio;
    private final SpeechService service;
    private final RunClock clock;
    private final Runnable changed;
    private final Instant startedAt = Instant.now();
    private final long startNanos;
    private final List<VariantRun> runs = new ArrayList<>();
    private final List<Take> takes = new ArrayList<>();
    private @Nullable Running running;
    private boolean over;
    private boolean cancelled;

    /// One way that is being spoken. A session of its own, so that nothing of it reaches the next.
    private record Running(LiveSession session, LiveLane lane, SimulatedModel model) {
        @Nullable
        LiveTurn turn() {
            return lane.turns().isEmpty() ? null : lane.turns().getFirst();
        }

        void stop() {
            model.stop();
            session.close();
        }
    }

    /// Opens the socket; the first way begins with a beat after that.
    ///
    /// @param changed  told of every change, on the thread that made it; must be quick
    public ExperimentRunner(ExperimentPlan plan, Studio studio, SpeechService service, RunClock clock,
            Runnable changed) {
        this.plan = plan;
        this.studio = studio;
        this.service = service;
        this.clock = clock;
        this.changed = changed;
        this.startNanos = clock.nanoTime();
        service.warmSocket();
    }

    public ExperimentPlan plan() {
        return plan;
    }

    /// What has come so far, in the order of the plan.
    public List<VariantRun> runs() {
        return List.copyOf(runs);
    }

    /// The takes of the ways that were spoken.
    public List<Take> takes() {
        return List.copyOf(takes);
    }

    /// The way that is being spoken, as far as it has come; null between two and after the last.
    public @Nullable VariantRun current() {
        Running now = running;
        LiveTurn turn = now == null ? null : now.turn();
        return turn == null ? null : VariantRun.of(plan.variants().get(runs.size()), turn);
    }

    /// True once nothing more comes.
    public boolean over() {
        return over;
    }

    /// Notes the runs that have ended and starts the next. Call it in each frame while it runs.
    public void beat() {
        if (over) {
            return;
        }
        Running now = running;
        if (now == null) {
            if (warm()) {
                begin();
            }
            return;
        }
        LiveTurn turn = now.turn();
        Take take = turn == null ? null : turn.take();
        if (turn != null && take != null && turn.over()) {
            takes.add(take);
            end(now, turn);
        }
    }

    /// Ends it; what has come stays.
    public void stop() {
        if (!over) {
            cancelled = true;
            over = true;
            Running now = running;
            running = null;
            if (now != null) {
                now.stop();
            }
        }
    }

    public Experiment result() {
        var request = plan.request();
        return new Experiment(new Experiment.Info(host(service.baseUrl()), service.offline(), startedAt), plan.text(),
                new Experiment.Voice(request.voiceId(), plan.voiceName(), request.modelId(), request.language()),
                plan.pace(), runs, cancelled);
    }

    @Override
    public void close() {
        stop();
    }

    private boolean warm() {
        return service.socket().status() == SocketState.Status.OPEN
                || clock.nanoTime() - startNanos > MOST_WARMING_NANOS;
    }

    private void begin() {
        LiveSession session = new LiveSession(studio, () -> service, Mute::new, clock, changed);
        LiveLane lane = Objects.requireNonNull(session.add(plan.turn(plan.variants().get(runs.size()))));
        SimulatedModel model = new SimulatedModel(Cut.by(Cut.By.TOKEN).pieces(plan.text()), plan.pace(), clock,
                lane::type, lane::finish);
        running = new Running(session, lane, model);
        model.start();
        changed.run();
    }

    private void end(Running ended, LiveTurn turn) {
        runs.add(VariantRun.of(plan.variants().get(runs.size()), turn));
        ended.stop();
        running = null;
        over = runs.size() == plan.variants().size();
        changed.run();
    }

    private static String host(URI base) {
        return base.getPort() < 0 ? String.valueOf(base.getHost()) : base.getHost() + ":" + base.getPort();
    }
}
