package dev.soundcheck.offline.wire.http;

import dev.soundcheck.offline.scenario.Fault;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.wire.message.Problem;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a scenario does before a stream begins. Stateless; any thread.
public final class Staging {
    static final String HEADER = "X-Soundcheck-Scenario";

    private static final String PAGE = "<!DOCTYPE html><html><head><title>Welcome</title></head><body><h1>It works!"
            + "</h1></body></html>";

    private Staging() {}

    /// The request's own scenario, else the server's.
    public static Scenario of(Exchange exchange, Scenario usual) {
        String asked = exchange.header(HEADER);
        if (asked == null) {
            asked = exchange.query("scenario");
        }
        if (asked == null) {
            return usual;
        }
        try {
            return Scenario.parse(asked);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("Invalid scenario", String.valueOf(e.getMessage()));
        }
    }

    /// Refuses the request where the scenario says so.
    public static void refuse(Scenario scenario) {
        if (scenario.fault().orElse(null) instanceof Fault.Refused(int status)) {
            throw problem(scenario, status);
        }
    }

    public static void refuseHandshake(Scenario scenario) {
        if (scenario.fault().orElse(null) instanceof Fault.HandshakeRefused(int status)) {
            throw problem(scenario, status);
        }
    }

    /// True where a web page was sent and nothing else must be.
    public static boolean answersWithPage(Scenario scenario, Exchange exchange) throws IOException {
        if (scenario.fault().orElse(null) instanceof Fault.WebPage) {
            exchange.answer(200, "text/html;charset=utf-8", PAGE);
            return true;
        }
        return false;
    }

    private static Problem problem(Scenario scenario, int status) {
        String code = scenario.code().isPresent() ? scenario.code().get() : usualCode(status);
        String message = scenario.reason().orElse("Staged by the scenario.");
        Problem problem = Problem.of(status, code, scenario.code().map(Staging::title).orElse(title(status)), message);
        return scenario.retryAfter().map(wait -> problem.retryAfter((int) Math.max(0, wait.toSeconds())))
                .orElse(problem);
    }

    private static @Nullable String usualCode(int status) {
        return switch (status) {
            case 402 -> "quota_exceeded";
            case 403 -> "plan_upgrade_required";
            case 404 -> "voice_not_found";
            case 429 -> "concurrency_limited";
            default -> null;
        };
    }

    /// `model_not_found` is titled "Model not found".
    private static String title(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('_', ' ');
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Invalid request";
            case 401 -> "Unauthorized";
            case 402 -> "Quota exceeded";
            case 403 -> "Forbidden";
            case 404 -> "Voice not found";
            case 408 -> "Request timeout";
            case 409 -> "Conflict";
            case 413 -> "Too large";
            case 422 -> "Unprocessable";
            case 429 -> "Too many requests";
            default -> "Server error";
        };
    }
}
