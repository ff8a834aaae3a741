package dev.soundcheck.lab.load;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.plan.Mode;
import dev.soundcheck.lab.result.LabInfo;
import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.Preparation;
import dev.soundcheck.lab.run.RunIntake;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.Mute;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.TraceRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes the steps one after the other, on the thread that calls `run`, until the last, a limit, or `cancel`.
public final class LoadRunner {
    private final SpeechService service;
    private final LoadPlan plan;
    private final LabClock clock;
    private final RunLimits limits;
    private final Consumer<LoadResult> listener;
    private final LabInfo info;
    private final Preparation preparation;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final List<LoadStep> steps = new ArrayList<>();

    /// One generation that runs or is over.
    private record Generation(TraceRecorder recorder, RunIntake intake, SpeechStream stream) {}

    /// What came of a step so far.
    private static final class Tally {
        private final List<Double> ttfaMillis = new ArrayList<>();
        private int asked;
        private int busy;
        private int failed;
        private @Nullable String reason;

        void failed(String why) {
            failed++;
            reason = reason == null ? why : reason;
        }

        LoadStep step(int atOnce) {
            return new LoadStep(atOnce, asked, ttfaMillis, busy, failed, reason);
        }
    }

    /// @param listener  gets each step that is over, on the thread that calls `run`
    public LoadRunner(LoadPlan plan, SpeechService service, LabClock clock, RunLimits limits,
            Consumer<LoadResult> listener) {
        this.plan = plan;
        this.service = service;
        this.clock = clock;
        this.limits = limits;
        this.listener = listener;
        this.preparation = new Preparation(service,
                new LabPlan(plan.request().withFormat(plan.request().format().raw()), LabLane.PLAIN, 1, 0, 0),
                limits.timeoutMillis());
        this.info = LabInfo.of(service, NetworkProfile.NONE, "", clock.wall().instant());
    }

    /// Blocks until the steps are done, and returns what there is.
    public LoadResult run() {
        try {
            prepare();
            for (int atOnce : plan.steps()) {
                if (stopped()) {
                    break;
                }
                LoadStep step = step(atOnce);
                if (!stopped()) {
                    steps.add(step);
                    listener.accept(result());
                }
                if (step.atLimit()) {
                    break;
                }
            }
        } catch (Preparation.Refused e) {
            steps.add(new LoadStep(1, 0, List.of(), 0, 1, e.sentence()));
        } catch (InterruptedException _) {
            cancel();
            Thread.currentThread().interrupt();
        }
        return result();
    }

    /// Ends it; what was measured before stays. Any thread; legal at any time.
    public void cancel() {
        cancelled.countDown();
        preparation.cancel();
    }

    private LoadResult result() {
        return new LoadResult(info, plan, steps, stopped());
    }

    private boolean stopped() {
        return cancelled.getCount() == 0;
    }

    /// The socket is open before the first step; HTTP has one idle connection, and each further one at once is new.
    private void prepare() throws Preparation.Refused, InterruptedException {
        LabLane lane = plan.endpoint() == Endpoint.WEBSOCKET
                ? LabLane.SOCKET_FIRST
                : LabLane.plain(plan.endpoint(), Mode.WARM);
        preparation.prepare(lane);
    }

    private LoadStep step(int atOnce) throws InterruptedException {
        Tally tally = new Tally();
        for (int round = 0; round < plan.rounds() && !stopped() && tally.busy == 0; round++) {
            burst(atOnce, tally);
            cancelled.await(limits.settleMillis(), TimeUnit.MILLISECONDS);
        }
        return tally.step(atOnce);
    }

    /// All of them are asked for before the first is waited for.
    private void burst(int atOnce, Tally tally) throws InterruptedException {
        List<Generation> burst = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            TraceRecorder recorder = TraceRecorder.pressed(clock.nanos());
            RunIntake intake = new RunIntake(recorder, new Mute());
            burst.add(new Generation(recorder, intake,
                    service.speak(plan.endpoint(), plan.request(), recorder, intake)));
        }
        tally.asked += atOnce;
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limits.timeoutMillis());
        for (Generation generation : burst) {
            await(generation, deadline);
            count(generation, tally);
        }
    }

    private void await(Generation generation, long deadlineNanos) throws InterruptedException {
        while (!generation.intake.awaitEnd(50)) {
            if (stopped() || System.nanoTime() > deadlineNanos) {
                generation.stream.cancel();
                generation.intake.awaitEnd(500);
                return;
            }
        }
    }

    private void count(Generation generation, Tally tally) {
        switch (generation.intake.end()) {
            case SpeechEvent.Completed _ -> {
                OptionalLong audio = generation.recorder.snapshot().sincePress(Mark.FIRST_AUDIO);
                if (audio.isPresent()) {
                    tally.ttfaMillis.add(audio.getAsLong() / 1e6);
                } else {
                    tally.failed("The stream ended well and held no sound.");
                }
            }
            case SpeechEvent.Failed(SpeechFailure failure) when failure.kind() == SpeechFailure.Kind.BUSY -> {
                tally.busy++;
                tally.reason = tally.reason == null ? failure.sentence() : tally.reason;
            }
            case SpeechEvent.Failed(SpeechFailure failure) -> tally.failed(failure.sentence());
            case SpeechEvent.Cancelled _ -> tally.failed("It had not ended in time.");
            case null -> tally.failed("It had not ended in time.");
        }
    }
}
