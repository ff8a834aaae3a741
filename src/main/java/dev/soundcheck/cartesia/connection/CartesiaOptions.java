package dev.soundcheck.cartesia.connection;

import dev.soundcheck.cartesia.wire.BaseUrl;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.StreamLimit;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.trace.NanoClock;
import java.net.URI;
import java.security.cert.X509Certificate;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/// Where a service is and how to talk to it. Holds the key, which its `toString` does not show.
///
/// @param baseUrl  `http`, `https`, `ws` or `wss`; every route hangs below its path
/// @param key      null to send no credentials
/// @param offline  true for the voices the application carries along
/// @param sockets  makes every TCP socket, handshakes included; the system's own by default
/// @param proxies  what stands between here and the service; nothing by default
/// @param retries  which attempts are repeated, and after how long
/// @param accessTokens  true to speak with short-lived tokens instead of the key
/// @param trusted  a certificate to trust beside those the system trusts, null for none
/// @param clock    the clock of all stamps: the one the trace recorders use
/// @param limit    where a stream is ended
public record CartesiaOptions(URI baseUrl, @Nullable ApiKey key, ApiVersion version, boolean offline,
        SocketFactory sockets, ProxyUse proxies, Timing timing, RetryPolicy retries, boolean accessTokens,
        @Nullable X509Certificate trusted, NanoClock clock, StreamLimit limit) {

    public static CartesiaOptions of(URI baseUrl, @Nullable ApiKey key) {
        return new CartesiaOptions(baseUrl, key, ApiVersion.DEFAULT, false, SocketFactory.getDefault(),
                ProxyUse.NONE, Timing.DEFAULT, RetryPolicy.DEFAULT, false, null, NanoClock.system(),
                StreamLimit.ofMinutes(StreamLimit.DEFAULT_MINUTES));
    }

    /// The voices the application carries along: no key, figures marked.
    public static CartesiaOptions offline(URI baseUrl) {
        return new CartesiaOptions(baseUrl, null, ApiVersion.DEFAULT, true, SocketFactory.getDefault(),
                ProxyUse.NONE, Timing.DEFAULT, RetryPolicy.DEFAULT, false, null, NanoClock.system(),
                StreamLimit.ofMinutes(StreamLimit.DEFAULT_MINUTES));
    }

    /// Without the key, and without what someone may have put into the URL.
    @Override
    public String toString() {
        return "CartesiaOptions[" + BaseUrl.of(baseUrl).url() + ", " + version.date()
                + (key == null ? "" : ", with a key")
                + (offline ? ", offline" : "") + "]";
    }

    public CartesiaOptions withVersion(ApiVersion other) {
        return new CartesiaOptions(baseUrl, key, other, offline, sockets, proxies, timing, retries, accessTokens,
                trusted,
                clock, limit);
    }

    public CartesiaOptions withSockets(SocketFactory other) {
        return new CartesiaOptions(baseUrl, key, version, offline, other, proxies, timing, retries, accessTokens,
                trusted,
                clock, limit);
    }

    public CartesiaOptions withProxies(ProxyUse others) {
        return new CartesiaOptions(baseUrl, key, version, offline, sockets, others, timing, retries, accessTokens,
                trusted, clock, limit);
    }

    public CartesiaOptions withTiming(Timing other) {
        return new CartesiaOptions(baseUrl, key, version, offline, sockets, proxies, other, retries, accessTokens,
                trusted,
                clock, limit);
    }

    public CartesiaOptions withRetries(RetryPolicy other) {
        return new CartesiaOptions(baseUrl, key, version, offline, sockets, proxies, timing, other, accessTokens,
                trusted,
                clock, limit);
    }

    /// Speaks with short-lived tokens, so that the key itself is seldom sent.
    public CartesiaOptions withAccessTokens() {
        return new CartesiaOptions(baseUrl, key, version, offline, sockets, proxies, timing, retries, true, trusted,
                clock, limit);
    }

    /// A stream that brings more sound than that is ended, and what came is kept.
    public CartesiaOptions withLimit(StreamLimit other) {
        return new CartesiaOptions(baseUrl, key, version, offline, sockets, proxies, timing, retries, accessTokens,
                trusted,
                clock, other);
    }

    /// Also trusts a server that shows this certificate, such as the offline voices behind TLS.
    public CartesiaOptions withTrusted(X509Certificate other) {
        return new CartesiaOptions(baseUrl, key, version, offline, sockets, proxies, timing, retries, accessTokens,
                other,
                clock, limit);
    }
}
