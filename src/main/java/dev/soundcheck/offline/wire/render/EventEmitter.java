package dev.soundcheck.offline.wire.render;

import com.google.gson.JsonObject;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.wire.message.Wire;
import dev.soundcheck.speech.Stamp;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes the parts of one generation as the JSON events that SSE and the socket share. One thread.
public final class EventEmitter implements Emitter {
    private static final int PARTIAL = 206;

    private final Optional<String> contextId;
    private final Scenario scenario;
    private final Line line;
    private @Nullable Integer flushId;

    public EventEmitter(Optional<String> contextId, Scenario scenario, Line line) {
        this.contextId = contextId;
        this.scenario = scenario;
        this.line = line;
    }

    /// From now on events carry this flush id.
    public void flushId(int id) {
        flushId = switch (scenario.flushIds()) {
            case USUAL -> Integer.valueOf(id);
            case ZERO -> Integer.valueOf(0);
            case NONE -> null;
        };
    }

    @Override
    public void chunk(byte[] audio, double stepMillis) throws IOException, InterruptedException {
        JsonObject event = event("chunk", false);
        event.addProperty("step_time", Math.round(stepMillis * 1000) / 1000.0);
        event.addProperty("data", Base64.getEncoder().encodeToString(audio));
        if (scenario.extras()) {
            event.addProperty("weather", "fine");
            send(event("forecast", false));
        }
        send(event);
    }

    @Override
    public void words(List<Stamp> words) throws IOException, InterruptedException {
        JsonObject event = event("timestamps", false);
        event.add("word_timestamps", Wire.stamps("words", words));
        send(event);
    }

    @Override
    public void phonemes(List<Stamp> phonemes) throws IOException, InterruptedException {
        JsonObject event = event("phoneme_timestamps", false);
        event.add("phoneme_timestamps", Wire.stamps("phonemes", phonemes));
        send(event);
    }

    public void flushDone(int id) throws IOException, InterruptedException {
        JsonObject event = event("flush_done", false);
        event.addProperty("flush_done", true);
        event.addProperty("flush_id", id);
        line.send(event);
    }

    public void done() throws IOException, InterruptedException {
        JsonObject event = event("done", true);
        event.addProperty("status_code", scenario.doneStatus());
        line.send(event);
    }

    private JsonObject event(String type, boolean done) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        contextId.ifPresent(id -> event.addProperty("context_id", id));
        event.addProperty("status_code", PARTIAL);
        event.addProperty("done", done);
        return event;
    }

    private void send(JsonObject event) throws IOException, InterruptedException {
        if (flushId != null) {
            event.addProperty("flush_id", flushId);
        }
        line.send(event);
    }

    /// Carries one event to the client; blocks until it has left.
    public interface Line {
        void send(JsonObject event) throws IOException, InterruptedException;
    }
}
