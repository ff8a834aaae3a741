package dev.soundcheck.network;

import java.util.SplittableRandom;

/// One direction of a network: when bytes that are sent now arrive. Pure arithmetic on given instants; one thread.
///
/// They queue for the pace of the network, travel half a round trip and the jitter, and never overtake one another.
final class DelayLine {
    private static final double NANOS_PER_MILLI = 1e6;

    private final NetworkProfile profile;
    private final SplittableRandom random;
    private final long stallPhaseNanos;
    private long freeNanos = Long.MIN_VALUE;
    private long lastDueNanos = Long.MIN_VALUE;

    DelayLine(NetworkProfile profile, SplittableRandom random) {
        this.profile = profile;
        this.random = random;
        this.stallPhaseNanos = profile.stallEveryMillis() > 0
                ? random.nextLong((long) ((profile.stallEveryMillis() + profile.stallMillis()) * NANOS_PER_MILLI))
                : 0;
    }

    /// Sends bytes off.
    ///
    /// @param nowNanos  never before the `nowNanos` of an earlier call
    /// @return the instant at which the last of the bytes is there
    long due(long nowNanos, int bytes) {
        long sent = freeNanos == Long.MIN_VALUE ? nowNanos : Math.max(nowNanos, freeNanos);
        sent = afterStall(sent) + paceNanos(bytes);
        freeNanos = sent;
        long due = sent + halfWayNanos();
        if (lastDueNanos != Long.MIN_VALUE) {
            due = Math.max(due, lastDueNanos);
        }
        lastDueNanos = due;
        return due;
    }

    private long paceNanos(int bytes) {
        return profile.kbitPerSecond() == 0
                ? 0
                : Math.round(bytes * 8 / profile.kbitPerSecond() * NANOS_PER_MILLI);
    }

    private long halfWayNanos() {
        double jitter = profile.jitterMillis() == 0 ? 0 : random.nextDouble(profile.jitterMillis());
        return Math.round((profile.rttMillis() / 2 + jitter) * NANOS_PER_MILLI);
    }

    private long afterStall(long nanos) {
        if (profile.stallEveryMillis() == 0 || profile.stallMillis() == 0) {
            return nanos;
        }
        long well = (long) (profile.stallEveryMillis() * NANOS_PER_MILLI);
        long cycle = well + (long) (profile.stallMillis() * NANOS_PER_MILLI);
        long within = Math.floorMod(nanos + stallPhaseNanos, cycle);
        return within < well ? nanos : nanos + cycle - within;
    }
}
