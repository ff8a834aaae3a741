package dev.soundcheck.lab.run;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.plan.Slot;
import dev.soundcheck.lab.result.Exclusion;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabInfo;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.WarmBlocks;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.speech.SpeechService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries a plan out: one run after the other on the thread that calls `run`, until the end or until `cancel`.
public final class LabRunner {
    private static final Logger LOG = LoggerFactory.getLogger(LabRunner.class);

    private final SpeechService service;
    private final LabPlan plan;
    private final LabInfo info;
    private final LabClock clock;
    private final RunLimits limits;
    private final LabListener listener;
    private final Preparation preparation;
    private final SingleRun single;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    // The lab's thread alone.
    private final List<LabRun> runs = new ArrayList<>();
    private final Pace pace = new Pace();

    /// What a lab needs beside its plan.
    ///
    /// @param playback     plays each run as it comes; `session.Mute` for none
    /// @param network      what conditions the service's sockets, for the mark on the figures
    /// @param networkNote  the user's words about the network
    public record Setting(SpeechService service, Playback playback, LabClock clock, RunLimits limits,
            NetworkProfile network, String networkNote) {}

    public LabRunner(LabPlan plan, Setting setting, LabListener listener) {
        this.service = setting.service();
        this.plan = plan;
        this.clock = setting.clock();
        this.limits = setting.limits();
        this.listener = listener;
        this.info = LabInfo.of(service, setting.network(), setting.networkNote(), clock.wall().instant());
        this.preparation = new Preparation(setting.service(), plan,
                Math.min(Preparation.MOST_WAIT_MILLIS, limits.timeoutMillis()));
        this.single = new SingleRun(service, plan, setting.playback(), clock, limits.timeoutMillis());
    }

    /// Blocks until the plan is done or cancelled, and returns what there is.
    public Lab run() {
        List<Slot> order = plan.order();
        try {
            for (Slot slot : order) {
                if (stopped()) {
                    break;
                }
                listener.onProgress(progress(order, slot));
                carryOut(slot);
            }
        } catch (InterruptedException _) {
            if (!stopped()) {
                cancel();
                Thread.currentThread().interrupt();
            }
        }
        listener.onProgress(progress(order, order.get(Math.min(runs.size(), order.size() - 1))));
        return WarmBlocks
                .leftOut(new Lab(info, plan, runs, (stopped() && runs.size() < order.size()) || lastWasCancelled()));
    }

    /// Ends it after the current run, which is cut short and left out. Any thread; legal at any time.
    public void cancel() {
        cancelled.countDown();
        preparation.cancel();
        single.cancel();
    }

    private void carryOut(Slot slot) throws InterruptedException {
        long began = clock.nanos().nanoTime();
        Instant madeAt = clock.wall().instant();
        SingleRun.Outcome outcome;
        try {
            preparation.prepare(slot.lane());
            outcome = single.speak(slot);
        } catch (Preparation.Refused e) {
            outcome = single.refused(slot, e.sentence());
        }
        LabRun run = outcome.frozen(slot, madeAt);
        runs.add(run);
        if (run.exclusion() == null) {
            preparation.spoke(slot.lane());
        } else {
            LOG.info("run {} of {} is left out: {}", slot.number(), slot.lane().id(), run.exclusion().reason());
        }
        listener.onRun(new Lab(info, plan, runs, false), outcome.take(slot, madeAt, service.offline()));
        rest(run.exclusion());
        pace.took(slot.lane(), clock.nanos().nanoTime() - began);
    }

    private void rest(@Nullable Exclusion exclusion) throws InterruptedException {
        boolean busy = exclusion != null && exclusion.kind() == Exclusion.Kind.BUSY;
        cancelled.await(busy ? limits.backOffMillis() : limits.settleMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean stopped() {
        return cancelled.getCount() == 0;
    }

    private boolean lastWasCancelled() {
        Exclusion last = runs.isEmpty() ? null : runs.getLast().exclusion();
        return last != null && last.kind() == Exclusion.Kind.CANCELLED;
    }

    private LabProgress progress(List<Slot> order, Slot next) {
        int excluded = (int) runs.stream().filter(run -> run.exclusion() != null).count();
        return new LabProgress(runs.size(), order.size(), next, excluded,
                pace.secondsFor(order.subList(runs.size(), order.size())));
    }
}
