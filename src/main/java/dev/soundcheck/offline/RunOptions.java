package dev.soundcheck.offline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a run is shared, repeated and logged. Immutable.
///
/// @param allowedOrigins  web pages beside those of this machine that may use the server, such as `https://a.example`
/// @param seed            of the jitter of scenarios: the same seed gives the same delays
/// @param log             where each request, message and chunk is written with its time, as JSON lines
/// @param furtherLanguages  true offers the voices of eSpeak NG where it is installed
public record RunOptions(List<String> allowedOrigins, long seed, Optional<Path> log, boolean furtherLanguages) {
    public static final RunOptions USUAL = new RunOptions(List.of(), 7, Optional.empty(), true);

    /// With our own voices alone.
    public RunOptions withoutFurtherLanguages() {
        return new RunOptions(allowedOrigins, seed, log, false);
    }
}
