package dev.soundcheck.offline.wire.message;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/// Problems in the shapes of the wire. Stateless.
public final class Errors {
    private Errors() {}

    /// The body of a refused HTTP request.
    public static String body(Problem problem, WireVersion version, String requestId) {
        return version.structuredErrors() ? Wire.write(structured(problem, requestId)) : legacy(problem);
    }

    public static String contentType(WireVersion version) {
        return version.structuredErrors() ? "application/json" : "text/plain;charset=utf-8";
    }

    /// The event that ends a stream.
    public static JsonObject event(Problem problem, WireVersion version, String requestId, @Nullable String contextId) {
        JsonObject event = new JsonObject();
        event.addProperty("type", "error");
        if (contextId != null) {
            event.addProperty("context_id", contextId);
        }
        event.addProperty("status_code", problem.status());
        event.addProperty("done", true);
        if (version.structuredErrors()) {
            structured(problem, requestId).asMap().forEach(event::add);
        } else {
            event.addProperty("error", legacy(problem));
        }
        return event;
    }

    private static JsonObject structured(Problem problem, String requestId) {
        JsonObject json = new JsonObject();
        json.addProperty("error_code", problem.code());
        json.addProperty("title", problem.title());
        json.addProperty("message", problem.message());
        json.addProperty("request_id", requestId);
        return json;
    }

    private static String legacy(Problem problem) {
        return problem.title() + ": " + problem.message();
    }
}
