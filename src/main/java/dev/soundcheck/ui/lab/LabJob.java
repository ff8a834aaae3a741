package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.run.LabRunner;
import dev.soundcheck.network.NetworkProfile;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One comparison from the press to its end: what it is to do, and how far it has come. Any thread.
public final class LabJob {
    private final LabPlan plan;
    private final NetworkProfile network;
    private final String note;
    private final boolean heard;
    private final CountDownLatch over = new CountDownLatch(1);
    // Guarded by this.
    private boolean begun;
    private boolean cancelled;
    private @Nullable LabRunner runner;
    private @Nullable Lab soFar;

    /// @param heard  true to play each run, so that first out is measured
    public LabJob(LabPlan plan, NetworkProfile network, String note, boolean heard) {
        this.plan = plan;
        this.network = network;
        this.note = note;
        this.heard = heard;
    }

    LabPlan plan() {
        return plan;
    }

    NetworkProfile network() {
        return network;
    }

    String note() {
        return note;
    }

    boolean heard() {
        return heard;
    }

    /// Legal at any time, also before there is anything that runs.
    synchronized void cancel() {
        cancelled = true;
        if (runner != null) {
            runner.cancel();
        }
    }

    /// False where it was cancelled before.
    synchronized boolean begin() {
        begun = !cancelled;
        return begun;
    }

    synchronized void runs(LabRunner fresh) {
        runner = fresh;
        if (cancelled) {
            fresh.cancel();
        }
    }

    synchronized void measured(Lab lab) {
        soFar = lab;
    }

    /// Null before the first run is over.
    synchronized @Nullable Lab soFar() {
        return soFar;
    }

    void over() {
        over.countDown();
    }

    /// True once it has ended, or where it never began.
    boolean awaitOver(long time, TimeUnit unit) throws InterruptedException {
        synchronized (this) {
            if (!begun) {
                return true;
            }
        }
        return over.await(time, unit);
    }
}
