package dev.soundcheck.cartesia.connection;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

/// The proxies between here and the service. Its `toString` holds no password.
///
/// @param selector  names the proxy for each address
/// @param login     `name:password` for it, null where none is known
public record ProxyUse(ProxySelector selector, @Nullable String login) {
    public static final ProxyUse NONE = new ProxyUse(ProxySelector.of(null), null);
    private static final String AUTHORIZATION = "Proxy-Authorization";

    /// The proxy to an address as `host:port`, null where there is none.
    @Nullable
    String between(URI target) {
        for (Proxy proxy : selector.select(target)) {
            if (proxy.address() instanceof InetSocketAddress address) {
                return address.getHostString() + ":" + address.getPort();
            }
        }
        return null;
    }

    /// Answers a proxy that asks for a login, once.
    Authenticator authenticator() {
        return (_, response) -> {
            String known = login;
            if (known == null || response.request().header(AUTHORIZATION) != null) {
                return null;
            }
            int colon = known.indexOf(':');
            String name = colon < 0 ? known : known.substring(0, colon);
            String password = colon < 0 ? "" : known.substring(colon + 1);
            return response.request().newBuilder().header(AUTHORIZATION, Credentials.basic(name, password)).build();
        };
    }

    @Override
    public String toString() {
        return "ProxyUse[" + selector.getClass().getSimpleName() + (login == null ? "" : ", with a login") + "]";
    }
}
