package dev.soundcheck.offline.wire.http;

import dev.soundcheck.offline.scenario.Fault;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.wire.message.Problem;
import java.io.IOException;

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

    /// Refuses what the scenario refuses.
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
        Problem problem = switch (status) {
            case 401 -> Problem.of(401, null, "Unauthorized", "Staged by the scenario: the key is wrong.");
            case 402 -> Problem.of(402, "quota_exceeded", "Quota exceeded", "Staged by the scenario: no credits left.");
            case 403 -> Problem.of(403, "plan_upgrade_required", "Forbidden", "Staged by the scenario.");
            case 404 -> Problem.of(404, "voice_not_found", "Voice not found", "Staged by the scenario.");
            case 429 -> Problem.of(429, "concurrency_limited", "Too many requests", "Staged by the scenario.");
            default -> Problem.of(status, null, "Server error", "Staged by the scenario.");
        };
        return scenario.retryAfter().map(wait -> problem.retryAfter((int) Math.max(0, wait.toSeconds()))).orElse(
                problem);
    }
}
