package dev.soundcheck.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.session.TakeJson;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.TraceRecorder;

/// Reads the trace that `TakeJson.trace` writes: every stamp comes back to the nanosecond. Stateless.
final class TraceCodec {
    private static final double MOST_MILLIS = 1e11;
    private static final double LEAST_PACE = 0.1;
    private static final double MOST_PACE = 10;

    private TraceCodec() {}

    /// @throws JsonParseException where it is no trace
    static TraceRecorder read(JsonObject json) {
        long press = JsonFields.whole(json, "pressNanos", 0);
        TraceRecorder recorder = new TraceRecorder(NanoClock.system(), press);
        if (JsonFields.bool(json, "reused")) {
            recorder.reusedConnection();
        }
        if (JsonFields.bool(json, "warmingUp")) {
            recorder.warmingUp();
        }
        if (json.has("heardPace")) {
            recorder.heardPace(Math.clamp(JsonFields.number(json, "heardPace"), LEAST_PACE, MOST_PACE));
        }
        for (JsonElement element : JsonFields.array(json, "spans")) {
            JsonObject span = JsonFields.object(element);
            Phase phase = JsonFields.constant(span, "phase", Phase.class);
            recorder.begin(phase, press + nanos(JsonFields.number(span, "beginMs")));
            if (span.has("endMs")) {
                recorder.end(phase, press + nanos(JsonFields.number(span, "endMs")));
            }
        }
        marks(json, press, recorder);
        long chunkBytes = chunks(JsonFields.array(json, "chunks"), press, recorder);
        recorder.wire((int) Math.max(0, JsonFields.whole(json, "wireBytes", 0) - chunkBytes));
        for (JsonElement element : JsonFields.array(json, "wordMessagesMs")) {
            recorder.words(press + nanos(JsonFields.number(element)));
        }
        return recorder;
    }

    private static void marks(JsonObject json, long press, TraceRecorder recorder) {
        if (!(json.get("marksMs") instanceof JsonObject marks)) {
            return;
        }
        for (Mark mark : Mark.values()) {
            String name = TakeJson.name(mark);
            if (marks.has(name)) {
                recorder.mark(mark, press + nanos(JsonFields.number(marks, name)));
            }
        }
    }

    private static long chunks(JsonArray chunks, long press, TraceRecorder recorder) {
        long bytes = 0;
        for (JsonElement element : chunks) {
            JsonObject chunk = JsonFields.object(element);
            int wireBytes = JsonFields.integer(chunk, "wireBytes", 0);
            recorder.chunk(press + nanos(JsonFields.number(chunk, "atMs")), JsonFields.integer(chunk, "frames", 0),
                    wireBytes, (float) JsonFields.number(chunk, "stepMs", Double.NaN));
            bytes += wireBytes;
        }
        return bytes;
    }

    private static long nanos(double millis) {
        if (Math.abs(millis) > MOST_MILLIS) {
            throw new JsonParseException("a stamp is years away from its press");
        }
        return Math.round(millis * 1e6);
    }
}
