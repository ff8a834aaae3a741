package dev.soundcheck.lab.run;

/// How patient a lab is.
///
/// @param timeoutMillis  after which a run is cancelled
/// @param settleMillis   between two runs, for connections to become idle
/// @param backOffMillis  after a 429, before the next run
public record RunLimits(long timeoutMillis, long settleMillis, long backOffMillis) {
    public static final RunLimits DEFAULT = new RunLimits(60_000, 30, 2000);
}
