package dev.soundcheck.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The way out of this machine: the proxy that `HTTPS_PROXY` or its like names, else the system's own. Any thread.
///
/// The variables are read as curl reads them, lower case first; a name in `NO_PROXY` covers its subdomains too.
/// Loopback never goes through a proxy.
public final class Proxies extends ProxySelector {
    private final Map<String, String> environment;
    private final ProxySelector otherwise;

    Proxies(Map<String, String> environment, ProxySelector otherwise) {
        this.environment = environment;
        this.otherwise = otherwise;
    }

    /// The proxies of this process; the system's settings where the environment names none.
    public static Proxies system() {
        System.getProperties().putIfAbsent("java.net.useSystemProxies", "true");
        ProxySelector known = ProxySelector.getDefault();
        return new Proxies(System.getenv(), known == null ? ProxySelector.of(null) : known);
    }

    /// What the environment says about an address, empty where it names no proxy for it.
    ///
    /// @throws IllegalArgumentException where it names something that is none; its message is a sentence for people
    public Optional<ProxyAddress> named(URI target) {
        String host = host(target);
        if (host.isEmpty() || loopback(host) || NoProxy.of(variable("no_proxy")).covers(host, port(target))) {
            return Optional.empty();
        }
        String variable = secure(target) ? "https_proxy" : "http_proxy";
        String value = variable(variable);
        if (value.isEmpty()) {
            variable = "all_proxy";
            value = variable(variable);
        }
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(ProxyAddress.parse(variable.toUpperCase(Locale.ROOT), value));
    }

    @Override
    public List<Proxy> select(URI target) {
        String host = host(target);
        if (host.isEmpty() || loopback(host) || NoProxy.of(variable("no_proxy")).covers(host, port(target))) {
            return List.of(Proxy.NO_PROXY);
        }
        return named(target).map(proxy -> List.of(proxy.proxy())).orElseGet(() -> otherwise.select(target));
    }

    @Override
    public void connectFailed(URI target, SocketAddress proxy, IOException problem) {
        // The caller reports it.
    }

    private String variable(String name) {
        String small = environment.getOrDefault(name, "");
        return (small.isBlank() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : small).strip();
    }

    private static boolean secure(URI target) {
        String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https") || scheme.equals("wss");
    }

    private static int port(URI target) {
        return target.getPort() > 0 ? target.getPort() : secure(target) ? 443 : 80;
    }

    private static String host(URI target) {
        return target.getHost() == null ? "" : target.getHost().replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    }

    private static boolean loopback(String host) {
        return host.equals("localhost") || host.endsWith(".localhost") || host.matches("127(\\.\\d+){3}")
                || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1");
    }
}
