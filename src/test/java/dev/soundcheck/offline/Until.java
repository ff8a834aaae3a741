package dev.soundcheck.offline;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Looks again and again until something is there. A busy machine takes longer; only what never comes fails.
final class Until {
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private Until() {}

    /// @param what  what is missing where it never comes
    static <T> T found(String what, Callable<Optional<T>> look) throws Exception {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < until) {
            Optional<T> there = look.call();
            if (there.isPresent()) {
                return there.get();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError("not within " + TimeUnit.NANOSECONDS.toMinutes(PATIENCE_NANOS) + " minutes: " + what);
    }

    static void holds(String what, Callable<Boolean> look) throws Exception {
        var _ = found(what, () -> look.call() ? Optional.of(what) : Optional.empty());
    }
}
