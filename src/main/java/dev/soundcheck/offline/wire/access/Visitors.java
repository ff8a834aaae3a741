package dev.soundcheck.offline.wire.access;

import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.message.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Refuses web pages that the user did not allow: `Host` must name this machine, and `Origin` must be of this machine
/// or allowed. Any thread.
public final class Visitors {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /// Typed in by the user, or asked for by a page of this server.
    private static final Set<String> OWN_SITES = Set.of("none", "same-origin");

    private final List<String> allowed;

    /// @param allowed  origins beside those of this machine, such as `https://app.example.com`
    public Visitors(List<String> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /// Refuses a page that is not allowed; lets an allowed page read the answer.
    public void check(Exchange exchange) {
        if (!LOOPBACK.contains(host(exchange.header("Host")))) {
            throw Problem.of(403, null, "Forbidden", "The Host header must name this machine: localhost or 127.0.0.1.");
        }
        String origin = exchange.header("Origin");
        if (origin == null) {
            checkElement(exchange);
            return;
        }
        if (!welcome(origin)) {
            throw stranger(origin);
        }
        exchange.tell("Access-Control-Allow-Origin", origin);
        exchange.tell("Access-Control-Expose-Headers", "X-Request-Id, Cartesia-File-ID, Retry-After");
        exchange.tell("Vary", "Origin");
    }

    /// Sound, pictures and links of a page come without `Origin`. Browsers say with them whether a page of another place
    /// asks, and, unless that page forbids it, which one.
    private void checkElement(Exchange exchange) {
        String site = exchange.header("Sec-Fetch-Site");
        if (site == null || OWN_SITES.contains(site)) {
            return;
        }
        String page = origin(exchange.header("Referer"));
        if (!welcome(page)) {
            throw stranger(page);
        }
    }

    private static Problem stranger(String origin) {
        String page = origin.isEmpty() ? "another place" : Problem.shown(origin);
        return Problem.of(403, null, "Forbidden",
                "Pages of " + page + " may not use this server. Start it with --allow-origin to let them.");
    }

    private static String origin(@Nullable String referrer) {
        try {
            URI page = new URI(referrer == null ? "" : referrer);
            return page.getAuthority() == null ? "" : page.getScheme() + "://" + page.getAuthority();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /// Answers the preflight request of a browser; the origin has been checked.
    public void preflight(Exchange exchange) {
        exchange.tell("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
        String headers = exchange.header("Access-Control-Request-Headers");
        if (headers != null) {
            exchange.tell("Access-Control-Allow-Headers", headers.replaceAll("[^A-Za-z0-9, -]", ""));
        }
        exchange.tell("Access-Control-Max-Age", "600");
        exchange.answerNothing();
    }

    private boolean welcome(String origin) {
        if (allowed.contains(origin)) {
            return true;
        }
        try {
            URI page = new URI(origin);
            return page.getHost() != null && LOOPBACK.contains(page.getHost().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String host(@Nullable String header) {
        if (header == null) {
            return "";
        }
        String name = header.strip().toLowerCase(Locale.ROOT);
        return name.startsWith("[") ? name.replaceFirst("\\]:\\d+$", "]") : name.replaceFirst(":\\d+$", "");
    }
}
