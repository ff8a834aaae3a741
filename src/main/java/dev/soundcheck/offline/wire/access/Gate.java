package dev.soundcheck.offline.wire.access;

import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.message.WireVersion;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Checks what every route asks for: a version, and a credential where one is required. Any thread.
///
/// Any API key is good. Tokens are checked as their makers would: signature, age and grants. What a credential says is
/// never logged or repeated.
public final class Gate {
    public enum Area {
        SPEECH, CATALOG, KEY_ONLY, ADMIN
    }

    private final boolean required;
    private final Tokens tokens;

    public Gate(boolean required, Tokens tokens) {
        this.required = required;
        this.tokens = tokens;
    }

    public void check(Exchange exchange, Area area) {
        if (exchange.header("Cartesia-Version") == null && exchange.query("cartesia_version") == null) {
            throw Problem.badRequest("Missing version", "Send a Cartesia-Version header such as " + WireVersion.NEWEST
                    + '.');
        }
        if (exchange.version().equals(WireVersion.NONE)) {
            throw Problem.badRequest("Invalid version", "Cartesia-Version must be a date such as " + WireVersion.NEWEST
                    + '.');
        }
        String credential = credential(exchange);
        checkCredential(credential, area);
        if (area == Area.ADMIN && (credential == null || !credential.startsWith("sk_car_admin_"))) {
            throw Problem.of(403, null, "Forbidden", "This route needs an admin key (sk_car_admin_…).");
        }
    }

    private void checkCredential(@Nullable String credential, Area area) {
        if (credential == null || credential.isEmpty()) {
            if (required) {
                throw Problem.of(401, null, "Unauthorized", "Send an API key as Authorization: Bearer. The offline "
                        + "server takes any.");
            }
            return;
        }
        if (Tokens.looksLikeToken(credential)) {
            if (area != Area.SPEECH) {
                throw Problem.of(403, null, "Forbidden", "Access tokens are not for this route; send an API key.");
            }
            tokens.check(credential);
        } else if (area == Area.SPEECH && credential.startsWith("sk_car_admin_")) {
            throw Problem.of(403, null, "Forbidden", "Admin keys are not for text to speech.");
        }
    }

    private static @Nullable String credential(Exchange exchange) {
        String authorization = exchange.header("Authorization");
        if (authorization != null) {
            boolean bearer = authorization.toLowerCase(Locale.ROOT).startsWith("bearer ");
            return bearer ? authorization.substring("bearer ".length()).strip() : "";
        }
        String key = exchange.header("X-API-Key");
        if (key == null) {
            key = exchange.query("access_token");
        }
        return key == null ? exchange.query("api_key") : key;
    }
}
