package dev.soundcheck.cartesia;

import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.trace.NanoClock;
import java.net.URI;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/// Where a service is and how to talk to it. Holds the key, which its `toString` does not show.
///
/// @param baseUrl  `http`, `https`, `ws` or `wss`; every route hangs below its path
/// @param key      null to send no credentials
/// @param offline  true for the voices the application carries along
/// @param sockets  makes every TCP socket, handshakes included; the system's own by default
/// @param clock    the clock of all stamps: the one the trace recorders use
public record CartesiaOptions(URI baseUrl, @Nullable ApiKey key, ApiVersion version, boolean offline,
        SocketFactory sockets, Timing timing, NanoClock clock) {

    public static CartesiaOptions of(URI baseUrl, @Nullable ApiKey key) {
        return new CartesiaOptions(baseUrl, key, ApiVersion.DEFAULT, false, SocketFactory.getDefault(),
                Timing.DEFAULT, NanoClock.system());
    }

    /// The voices the application carries along: no key, figures marked.
    public static CartesiaOptions offline(URI baseUrl) {
        return new CartesiaOptions(baseUrl, null, ApiVersion.DEFAULT, true, SocketFactory.getDefault(),
                Timing.DEFAULT, NanoClock.system());
    }

    public CartesiaOptions withVersion(ApiVersion other) {
        return new CartesiaOptions(baseUrl, key, other, offline, sockets, timing, clock);
    }

    public CartesiaOptions withSockets(SocketFactory other) {
        return new CartesiaOptions(baseUrl, key, version, offline, other, timing, clock);
    }

    public CartesiaOptions withTiming(Timing other) {
        return new CartesiaOptions(baseUrl, key, version, offline, sockets, other, clock);
    }
}
