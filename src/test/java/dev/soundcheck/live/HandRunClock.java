package dev.soundcheck.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A clock for runs that moves only when a test moves it. Jobs run on the thread that moves it.
public final class HandRunClock implements RunClock {
    private final List<Alarm> alarms = new ArrayList<>();
    private long nanos = 5_000_000_000L;

    private record Alarm(long atNanos, Runnable job) {}

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public Pending at(long atNanos, Runnable job) {
        Alarm alarm = new Alarm(atNanos, job);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    public void advanceMillis(double millis) {
        long until = nanos + Math.round(millis * 1e6);
        Optional<Alarm> next = next(until);
        while (next.isPresent()) {
            alarms.remove(next.get());
            nanos = Math.max(nanos, next.get().atNanos());
            next.get().job().run();
            next = next(until);
        }
        nanos = until;
    }

    private Optional<Alarm> next(long until) {
        return alarms.stream().filter(each -> each.atNanos() <= until)
                .min(Comparator.comparingLong(Alarm::atNanos));
    }
}
