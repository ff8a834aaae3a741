package dev.soundcheck.network;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A proxy as a variable of the environment names it. Its `toString` holds no password.
///
/// @param variable  which names it
/// @param login     `name:password`, null where none is given
public record ProxyAddress(String variable, String host, int port, boolean socks, @Nullable String login) {
    private static final int HTTP_PORT = 80;
    private static final int SOCKS_PORT = 1080;

    /// @param value  `http://name:password@host:port`; only the host is needed
    static ProxyAddress parse(String variable, String value) {
        try {
            URI uri = new URI(value.contains("://") ? value : "http://" + value);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean socks = scheme.startsWith("socks");
            if (uri.getHost() != null && (socks || scheme.startsWith("http"))) {
                int port = uri.getPort() > 0 ? uri.getPort() : socks ? SOCKS_PORT : HTTP_PORT;
                return new ProxyAddress(variable, uri.getHost(), port, socks, uri.getUserInfo());
            }
        } catch (URISyntaxException _) {
            // The message below reports it.
        }
        throw new IllegalArgumentException(
                variable + " names no proxy: it looks like http://host:port or http://name:password@host:port.");
    }

    Proxy proxy() {
        return new Proxy(socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
