package dev.soundcheck.offline.wire.access;

import dev.soundcheck.offline.scenario.Scenario;
import java.time.Duration;
import java.util.List;

/// What the routes need to know; see `OfflineOptions`. Immutable.
public record ServerSettings(int port, boolean requireKey, int concurrencyLimit, Duration contextExpiry,
        Duration socketIdle, boolean tls, Scenario scenario, List<String> allowedOrigins, long seed) {}
