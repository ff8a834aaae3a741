package dev.soundcheck.offline.wire;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// `POST /tts/sse`: chunks and stamps as server-sent events. Any thread.
final class SseRoute {
    private final Studio studio;

    SseRoute(Studio studio) {
        this.studio = studio;
    }

    void handle(Exchange exchange, Generation generation) throws IOException, InterruptedException {
        OutputStream out = exchange.stream("text/event-stream");
        EventEmitter emitter = new EventEmitter(generation.contextId(), event -> send(out, event));
        try {
            studio.speak(generation, emitter);
            emitter.done();
        } catch (Problem problem) {
            if (!exchange.begun()) {
                throw problem;
            }
            send(out, Errors.event(problem, exchange.version(), exchange.requestId(), generation.contextId().orElse(
                    null)));
        }
        out.close();
    }

    private static void send(OutputStream out, JsonObject event) throws IOException {
        String frame = "event: " + event.get("type").getAsString() + "\ndata: " + Wire.write(event) + "\n\n";
        out.write(frame.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
