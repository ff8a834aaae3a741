package dev.soundcheck.network;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A proxy as a variable of the environment names it. Its `toString` holds no password.
///
/// @param variable  which names it
/// @param login     `name:password`, null where none is given
public record ProxyAddress(String variable, String host, int port, boolean socks, @Nullable String login) {
    /// Not `URI.getHost`: that knows no name with an underscore, which containers often have.
    private static final Pattern AUTHORITY = Pattern
            .compile("(?:(?<login>.*)@)?(?<host>\\[[0-9a-fA-F:.]+]|[\\w.-]+)(?::(?<port>\\d{1,5}))?");
    private static final int MOST_PORT = 65_535;
    private static final int HTTP_PORT = 80;
    private static final int SOCKS_PORT = 1080;

    /// @param value  `http://name:password@host:port`; only the host is needed
    static ProxyAddress parse(String variable, String value) {
        try {
            URI uri = new URI(value.contains("://") ? value : "http://" + value);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean socks = scheme.startsWith("socks");
            Matcher place = AUTHORITY.matcher(Objects.requireNonNullElse(uri.getAuthority(), ""));
            if (place.matches() && (socks || scheme.startsWith("http"))) {
                String port = place.group("port");
                int number = port != null ? Integer.parseInt(port) : socks ? SOCKS_PORT : HTTP_PORT;
                if (number > 0 && number <= MOST_PORT) {
                    return new ProxyAddress(variable, place.group("host"), number, socks, place.group("login"));
                }
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
