package dev.soundcheck.audio.engine;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A daemon thread that runs one step over and over and sleeps in between, until it is woken or the step's time is up.
///
/// Waking and sleeping allocate nothing and hold no lock.
final class StepThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StepThread.class);
    private static final long RECOVERY_NANOS = 100_000_000;

    private final Thread thread;
    private boolean reported;
    private volatile LongSupplier step = () -> Long.MAX_VALUE;
    private volatile boolean woken;
    private volatile boolean closed;

    @SuppressWarnings("ThreadPriorityCheck") // the audio thread must not wait for others
    StepThread(String name, int priority) {
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.setPriority(priority);
    }

    /// Begins.
    ///
    /// @param work  does what is due and returns the nanoseconds until it must run again; `Long.MAX_VALUE` for not
    ///              until woken
    void start(LongSupplier work) {
        step = work;
        thread.start();
    }

    /// Any thread.
    void wake() {
        if (!woken) {
            woken = true;
            LockSupport.unpark(thread);
        }
    }

    /// Ends the thread after its current step; does not wait for that.
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    /// A step that fails must not end the thread: the next step runs a little later.
    private long stepped() {
        try {
            return step.getAsLong();
        } catch (RuntimeException broken) {
            if (!reported) {
                reported = true;
                LOG.error("{} failed and goes on", thread.getName(), broken);
            }
            return RECOVERY_NANOS;
        }
    }

    private void run() {
        while (!closed) {
            woken = false;
            long nanos = stepped();
            if (!woken && !closed && nanos > 0) {
                if (nanos == Long.MAX_VALUE) {
                    LockSupport.park(this);
                } else {
                    LockSupport.parkNanos(this, nanos);
                }
            }
        }
    }
}
