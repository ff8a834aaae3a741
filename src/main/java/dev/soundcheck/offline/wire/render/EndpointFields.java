package dev.soundcheck.offline.wire.render;

import dev.soundcheck.offline.wire.message.Fields;
import dev.soundcheck.offline.wire.message.Problem;
import java.util.List;

/// Refuses fields that another endpoint knows. What no endpoint knows is ignored, as the service does. Stateless.
final class EndpointFields {
    private static final List<String> SOCKET_ALONE = List.of("continue", "flush", "max_buffer_delay_ms");
    private static final List<String> EVENTS_ALONE = List.of("context_id", "add_timestamps", "add_phoneme_timestamps",
            "use_normalized_timestamps");
    private static final List<String> BYTES_ALONE = List.of("save");

    private EndpointFields() {}

    static void check(Fields request, GenerationReader.Endpoint endpoint) {
        switch (endpoint) {
            case BYTES -> {
                refuse(request, SOCKET_ALONE, "websocket requests");
                refuse(request, EVENTS_ALONE, "sse and websocket requests");
            }
            case SSE -> {
                refuse(request, SOCKET_ALONE, "websocket requests");
                refuse(request, BYTES_ALONE, "bytes requests");
            }
            case SOCKET -> refuse(request, BYTES_ALONE, "bytes requests");
        }
    }

    private static void refuse(Fields request, List<String> names, String where) {
        for (String name : names) {
            if (request.has(name) && !request.json().get(name).isJsonNull()) {
                throw Problem.badRequest("Invalid request", name + " is only supported for " + where + '.');
            }
        }
    }
}
