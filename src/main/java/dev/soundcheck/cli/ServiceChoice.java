package dev.soundcheck.cli;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/// Which service a command speaks with.
public sealed interface ServiceChoice {

    /// The offline voice server, embedded.
    record Offline() implements ServiceChoice {}

    /// Cartesia, with the key of the environment.
    record Cartesia() implements ServiceChoice {}

    /// A server by its address, with the key of the environment where there is one.
    record Own(URI baseUrl) implements ServiceChoice {}

    /// A given address wins; else a key means Cartesia; else the offline voices.
    static ServiceChoice of(@Nullable URI baseUrl, boolean offline, boolean hasKey) {
        if (offline) {
            return new Offline();
        }
        if (baseUrl != null) {
            return new Own(baseUrl);
        }
        return hasKey ? new Cartesia() : new Offline();
    }
}
