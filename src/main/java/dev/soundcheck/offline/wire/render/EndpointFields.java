package dev.soundcheck.offline.wire.render;

import dev.soundcheck.offline.wire.message.Fields;
import dev.soundcheck.offline.wire.message.Problem;
import java.util.List;

/// Refuses fields that another endpoint knows, and null where the service takes none. What no endpoint knows is ignored,
/// as the service does. Stateless.
final class EndpointFields {
    private static final List<String> SOCKET_ALONE = List.of("continue", "flush", "max_buffer_delay_ms", "cancel");
    private static final List<String> EVENTS_ALONE = List.of("context_id", "add_timestamps", "add_phoneme_timestamps",
            "use_normalized_timestamps", "use_original_timestamps");
    private static final List<String> BYTES_ALONE = List.of("save");

    private static final List<String> NEVER_NULL = List.of("generation_config", "speed");
    private static final List<String> CONTROLS = List.of("speed", "volume", "emotion");

    private EndpointFields() {}

    static void check(Fields request, GenerationReader.Endpoint endpoint) {
        requireNoNull(request, NEVER_NULL);
        request.object("generation_config").ifPresent(config -> requireNoNull(config, CONTROLS));
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

    private static void requireNoNull(Fields fields, List<String> names) {
        for (String name : names) {
            if (fields.has(name) && fields.json().get(name).isJsonNull()) {
                throw fields.wrong(name, "must not be null: leave it out");
            }
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
