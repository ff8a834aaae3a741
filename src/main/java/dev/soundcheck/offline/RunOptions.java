package dev.soundcheck.offline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a run is shared, repeated and watched. Immutable.
///
/// @param allowedOrigins  web pages beside those of this machine that may use the server, such as `https://a.example`
/// @param seed            of the jitter of scenarios: the same seed, the same delays
/// @param log             where each request, message and chunk is written with its time, as JSON lines
public record RunOptions(List<String> allowedOrigins, long seed, Optional<Path> log) {
    public static final RunOptions USUAL = new RunOptions(List.of(), 7, Optional.empty());
}
