package dev.soundcheck.offline;

import dev.soundcheck.offline.scenario.Scenario;
import java.time.Duration;

/// How an offline server is set up. Immutable; start from `EMBEDDED` and change what differs.
///
/// @param port              0 for a free one
/// @param requireKey        true refuses requests without a credential; any credential is good
/// @param concurrencyLimit  generations at once, 0 for no limit; ten times as many sockets
/// @param contextExpiry     how long a context outlives its last audio
/// @param socketIdle        how long a silent socket stays open
/// @param tls               true serves https and wss with a certificate made for this run
/// @param scenario          how requests are treated that bring no scenario of their own
/// @param run               how the run is shared, repeated and watched
public record OfflineOptions(int port, boolean requireKey, int concurrencyLimit, Duration contextExpiry,
        Duration socketIdle, boolean tls, Scenario scenario, RunOptions run) {

    /// As the window uses it: a free port, no key asked for, no limits but the protocol's times.
    public static final OfflineOptions EMBEDDED = new OfflineOptions(0, false, 0, Duration.ofSeconds(1), Duration
            .ofSeconds(300), false, Scenario.USUAL, RunOptions.USUAL);

    public OfflineOptions withPort(int newPort) {
        return new OfflineOptions(newPort, requireKey, concurrencyLimit, contextExpiry, socketIdle, tls, scenario, run);
    }

    public OfflineOptions withRequireKey(boolean required) {
        return new OfflineOptions(port, required, concurrencyLimit, contextExpiry, socketIdle, tls, scenario, run);
    }

    public OfflineOptions withConcurrencyLimit(int limit) {
        return new OfflineOptions(port, requireKey, limit, contextExpiry, socketIdle, tls, scenario, run);
    }

    public OfflineOptions withContextExpiry(Duration expiry) {
        return new OfflineOptions(port, requireKey, concurrencyLimit, expiry, socketIdle, tls, scenario, run);
    }

    public OfflineOptions withSocketIdle(Duration idle) {
        return new OfflineOptions(port, requireKey, concurrencyLimit, contextExpiry, idle, tls, scenario, run);
    }

    public OfflineOptions withTls(boolean encrypted) {
        return new OfflineOptions(port, requireKey, concurrencyLimit, contextExpiry, socketIdle, encrypted, scenario,
                run);
    }

    public OfflineOptions withScenario(Scenario staged) {
        return new OfflineOptions(port, requireKey, concurrencyLimit, contextExpiry, socketIdle, tls, staged, run);
    }

    public OfflineOptions withRun(RunOptions chosen) {
        return new OfflineOptions(port, requireKey, concurrencyLimit, contextExpiry, socketIdle, tls, scenario, chosen);
    }
}
