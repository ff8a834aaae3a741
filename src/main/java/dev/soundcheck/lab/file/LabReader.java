package dev.soundcheck.lab.file;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.plan.Slot;
import dev.soundcheck.lab.result.ConnectionFacts;
import dev.soundcheck.lab.result.Exclusion;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabInfo;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Onset;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.text.CleanText;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a lab from its JSON. Figures are derived again: those in the file are for other programs. Stateless.
final class LabReader {
    /// Its message tells the user why the text is refused.
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedException(String why) {
            super(why);
        }
    }

    /// Written for other programs; here they are derived again from the stamps.
    private static final Set<String> DERIVED = Set.of("lanes", "differences");

    private LabReader() {}

    /// Reads run by run: a long lab is never in memory as a tree.
    ///
    /// @throws RuntimeException where the text is not a lab; `LabFiles` turns it into a sentence
    static Lab read(String text) {
        try (JsonReader in = new JsonReader(new StringReader(text))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the text ends too early", e);
        }
    }

    private static Lab read(JsonReader in) throws IOException {
        JsonObject parts = new JsonObject();
        List<LabRun> runs = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (DERIVED.contains(name)) {
                in.skipValue();
            } else if ("runs".equals(name) && parts.has("plan")) {
                check(parts);
                runs.addAll(runs(in, plan(parts.getAsJsonObject("plan"))));
            } else {
                parts.add(name, JsonParser.parseReader(in));
            }
        }
        in.endObject();
        check(parts);
        LabPlan plan = plan(parts.getAsJsonObject("plan"));
        if (parts.has("runs")) {
            // In a file that another program wrote, they may come first.
            runs.addAll(runs(new JsonReader(new StringReader(parts.get("runs").toString())), plan));
        }
        return new Lab(info(parts.getAsJsonObject("info")), plan, runs, parts.get("cancelled").getAsBoolean());
    }

    private static void check(JsonObject parts) {
        if (!parts.has("format") || !LabJson.FORMAT.equals(parts.get("format").getAsString())) {
            throw new RefusedException("it is not a lab");
        }
        if (parts.get("version").getAsInt() > LabJson.VERSION) {
            throw new RefusedException("it was written by a newer version of Soundcheck");
        }
    }

    private static List<LabRun> runs(JsonReader in, LabPlan plan) throws IOException {
        Map<String, LabLane> lanes = lanes(plan);
        List<LabRun> runs = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            runs.add(run(in, plan, lanes));
        }
        in.endArray();
        return runs;
    }

    private static LabRun run(JsonReader in, LabPlan plan, Map<String, LabLane> lanes) throws IOException {
        JsonObject parts = new JsonObject();
        ChunkColumns chunks = null;
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if ("chunks".equals(name)) {
                chunks = ChunkColumns.read(in);
            } else if ("figures".equals(name)) {
                in.skipValue();
            } else {
                parts.add(name, JsonParser.parseReader(in));
            }
        }
        in.endObject();
        if (chunks == null) {
            throw new IllegalArgumentException("a run has no chunks");
        }
        return run(parts, chunks, plan, lanes);
    }

    private static Map<String, LabLane> lanes(LabPlan plan) {
        return plan.lanes().stream().collect(Collectors.toMap(LabLane::id, lane -> lane));
    }

    private static LabInfo info(JsonObject json) {
        return new LabInfo(string(json, "appVersion"), string(json, "host"), json.get("offline").getAsBoolean(),
                string(json, "networkNote"), string(json, "conditioner"), string(json, "machine"),
                Instant.parse(string(json, "startedAt")));
    }

    private static LabPlan plan(JsonObject json) {
        SpeechRequest request = PlanReader.request(json.getAsJsonObject("request"));
        List<LabLane> lanes = json.getAsJsonArray("lanes").asList().stream().map(PlanReader::lane).toList();
        JsonArray lines = json.getAsJsonArray("lines");
        return new LabPlan(request,
                lines == null
                        ? List.of(request.text())
                        : lines.asList().stream().map(line -> line.getAsString()).toList(),
                lanes, json.get("runs").getAsInt(), json.get("warmUps").getAsInt(), json.get("seed").getAsLong());
    }

    private static LabRun run(JsonObject json, ChunkColumns chunks, LabPlan plan, Map<String, LabLane> lanes) {
        LabLane lane = lanes.get(string(json, "lane"));
        if (lane == null) {
            throw new RefusedException("it has a run of a lane that is not in its plan");
        }
        int line = json.has("line") ? json.get("line").getAsInt() : 0;
        if (line < 0 || line >= plan.lines().size()) {
            throw new RefusedException("it has a run of a line that is not in its plan");
        }
        Slot slot = new Slot(json.get("number").getAsInt(), lane, json.get("block").getAsInt(), line);
        String excluded = optional(json, "excluded");
        return new LabRun(slot, Instant.parse(string(json, "madeAt")), trace(json, chunks),
                new PcmFormat(encoding(json), json.get("sampleRateHz").getAsInt()),
                json.get("audioFrames").getAsLong(),
                new Onset(numberOrNaN(json, "leadingSilenceMs"), numberOrNaN(json, "covalSilenceMs")), connection(json),
                excluded == null
                        ? null
                        : new Exclusion(Exclusion.Kind.valueOf(excluded), string(json, "reason")));
    }

    private static ConnectionFacts connection(JsonObject json) {
        String protocol = optional(json, "protocol");
        String address = optional(json, "address");
        return protocol == null || address == null
                ? ConnectionFacts.UNKNOWN
                : new ConnectionFacts(CleanText.line(protocol, CleanText.NAME_CHARS),
                        CleanText.line(address, CleanText.NAME_CHARS),
                        CleanText.lineOrNull(optional(json, "requestId"), CleanText.NAME_CHARS));
    }

    private static double numberOrNaN(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsDouble() : Double.NaN;
    }

    private static Trace trace(JsonObject json, ChunkColumns chunks) {
        long press = json.get("pressNanos").getAsLong();
        TraceRecorder recorder = new TraceRecorder(NanoClock.system(), press);
        if (json.get("reused").getAsBoolean()) {
            recorder.reusedConnection();
        }
        spans(json.getAsJsonArray("spans"), press, recorder);
        marks(json.getAsJsonObject("marks"), press, recorder);
        long inChunks = chunks.into(recorder, press);
        recorder.wire(Math.toIntExact(json.get("wireBytes").getAsLong() - inChunks));
        for (JsonElement at : json.getAsJsonArray("wordMessages")) {
            recorder.words(press + at.getAsLong());
        }
        marks(json.getAsJsonObject("marks"), press, recorder);
        return recorder.snapshot();
    }

    private static void spans(JsonArray spans, long press, TraceRecorder recorder) {
        for (JsonElement element : spans) {
            JsonObject span = element.getAsJsonObject();
            Phase phase = Phase.valueOf(string(span, "phase"));
            recorder.begin(phase, press + span.get("begin").getAsLong());
            if (span.has("end")) {
                recorder.end(phase, press + span.get("end").getAsLong());
            }
        }
    }

    /// Once before the chunks, because the first stamp of a mark counts; once after, because the last one of
    /// `LAST_AUDIO` does.
    private static void marks(JsonObject marks, long press, TraceRecorder recorder) {
        for (Map.Entry<String, JsonElement> mark : marks.entrySet()) {
            recorder.mark(Mark.valueOf(mark.getKey()), press + mark.getValue().getAsLong());
        }
    }

    static PcmEncoding encoding(JsonObject json) {
        return PcmEncoding.valueOf(string(json, "encoding"));
    }

    static String string(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    static @Nullable String optional(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }
}
