package dev.soundcheck.lab.file;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.ConnectionFacts;
import dev.soundcheck.lab.result.Difference;
import dev.soundcheck.lab.result.Exclusion;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabInfo;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Span;
import dev.soundcheck.trace.Trace;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A lab as JSON, open for other programs: every stamp, and the figures that follow from them. Stateless.
///
/// Stamps are nanoseconds since the run's press; `pressNanos` is the press itself, a raw `System.nanoTime`.
final class LabJson {
    static final String FORMAT = "soundcheck-lab";
    static final int VERSION = 2;

    private static final List<Metric> METRICS = List.of(Metric.values());
    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private LabJson() {}

    /// All of it in memory, the differences too.
    static JsonObject of(Lab lab) {
        return JsonParser.parseString(LabFiles.text(lab)).getAsJsonObject();
    }

    /// Run by run: a long lab is never in memory as text.
    ///
    /// @param differences  whether to compare the lanes, which takes a moment
    static void write(Lab lab, boolean differences, Writer to) throws IOException {
        JsonWriter out = GSON.newJsonWriter(to);
        out.beginObject();
        out.name("format").value(FORMAT);
        out.name("version").value(VERSION);
        part(out, "info", info(lab.info()));
        part(out, "plan", plan(lab.plan()));
        out.name("cancelled").value(lab.cancelled());
        List<double[]> figures = lab.runs().stream().map(LabJson::figures).toList();
        part(out, "lanes", lanes(lab, figures));
        if (differences) {
            part(out, "differences", differences(lab));
        }
        out.name("runs").beginArray();
        for (int i = 0; i < figures.size(); i++) {
            run(out, lab.runs().get(i), figures.get(i));
        }
        out.endArray().endObject().flush();
        to.write("\n");
    }

    private static void part(JsonWriter out, String name, JsonElement value) throws IOException {
        out.name(name);
        GSON.toJson(value, out);
    }

    private static JsonObject info(LabInfo info) {
        JsonObject json = new JsonObject();
        json.addProperty("appVersion", info.appVersion());
        json.addProperty("host", info.host());
        json.addProperty("offline", info.offline());
        json.addProperty("networkNote", info.networkNote());
        json.addProperty("conditioner", info.conditioner());
        json.addProperty("machine", info.machine());
        json.addProperty("startedAt", info.startedAt().toString());
        return json;
    }

    private static JsonObject plan(LabPlan plan) {
        JsonObject json = new JsonObject();
        json.add("request", PlanJson.request(plan.request()));
        JsonArray lines = new JsonArray();
        plan.lines().forEach(lines::add);
        json.add("lines", lines);
        JsonArray lanes = new JsonArray();
        plan.lanes().forEach(lane -> lanes.add(PlanJson.lane(lane)));
        json.add("lanes", lanes);
        json.addProperty("runs", plan.runs());
        json.addProperty("warmUps", plan.warmUps());
        json.addProperty("seed", plan.seed());
        return json;
    }

    private static JsonArray lanes(Lab lab, List<double[]> figures) {
        JsonArray array = new JsonArray();
        for (LabLane lane : lab.plan().lanes()) {
            List<double[]> counting = IntStream.range(0, figures.size())
                    .filter(i -> lab.runs().get(i).counts() && lab.runs().get(i).lane().equals(lane))
                    .mapToObj(figures::get).toList();
            JsonObject json = new JsonObject();
            json.addProperty("lane", lane.id());
            for (int m = 0; m < METRICS.size(); m++) {
                int metric = m;
                double[] values = counting.stream().mapToDouble(run -> run[metric])
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
                if (values.length > 0) {
                    json.add(METRICS.get(m).id(), spread(Spread.of(values)));
                }
            }
            array.add(json);
        }
        return array;
    }

    /// Every metric of a run, NaN where it has none: derived once, told twice.
    private static double[] figures(LabRun run) {
        return METRICS.stream().mapToDouble(metric -> metric.of(run).orElse(Double.NaN)).toArray();
    }

    private static JsonObject spread(Spread spread) {
        JsonObject json = new JsonObject();
        json.addProperty("n", spread.n());
        json.addProperty("min", spread.least());
        json.addProperty("p25", spread.p25());
        json.addProperty("p50", spread.median());
        json.addProperty("p75", spread.p75());
        spread.p95().ifPresent(p95 -> json.addProperty("p95", p95));
        json.addProperty("max", spread.most());
        return json;
    }

    private static JsonArray differences(Lab lab) {
        JsonArray array = new JsonArray();
        for (Metric metric : List.of(Metric.TTFB, Metric.TTFA, Metric.TTFS)) {
            for (Difference difference : lab.differences(metric)) {
                JsonObject json = new JsonObject();
                json.addProperty("metric", metric.id());
                json.addProperty("first", difference.first());
                json.addProperty("second", difference.second());
                json.addProperty("median", difference.median());
                json.addProperty("low", difference.interval().low());
                json.addProperty("high", difference.interval().high());
                json.addProperty("pValue", difference.pValue());
                json.addProperty("verdict", difference.verdict().name().toLowerCase(Locale.ROOT));
                array.add(json);
            }
        }
        return array;
    }

    private static void run(JsonWriter out, LabRun run, double[] figures) throws IOException {
        Trace trace = run.trace();
        out.beginObject();
        for (Map.Entry<String, JsonElement> entry : head(run, figures).entrySet()) {
            part(out, entry.getKey(), entry.getValue());
        }
        ChunkColumns.write(out.name("chunks"), trace);
        out.name("wordMessages").beginArray();
        for (long at : trace.wordNanos()) {
            out.value(at - trace.pressNanos());
        }
        out.endArray().endObject();
    }

    private static JsonObject head(LabRun run, double[] figures) {
        Trace trace = run.trace();
        JsonObject json = new JsonObject();
        json.addProperty("number", run.slot().number());
        json.addProperty("lane", run.lane().id());
        json.addProperty("block", run.slot().block());
        json.addProperty("line", run.slot().line());
        json.addProperty("madeAt", run.madeAt().toString());
        json.addProperty("encoding", run.format().encoding().name());
        json.addProperty("sampleRateHz", run.format().sampleRateHz());
        json.addProperty("audioFrames", run.audioFrames());
        if (!Double.isNaN(run.leadingSilenceMillis())) {
            json.addProperty("leadingSilenceMs", run.leadingSilenceMillis());
        }
        if (!Double.isNaN(run.onset().covalMillis())) {
            json.addProperty("covalSilenceMs", run.onset().covalMillis());
        }
        connection(json, run.connection());
        exclusion(json, run.exclusion());
        json.add("figures", named(figures));
        json.addProperty("pressNanos", trace.pressNanos());
        json.addProperty("reused", trace.reused());
        json.addProperty("wireBytes", trace.wireBytes());
        json.add("spans", spans(trace));
        json.add("marks", marks(trace));
        return json;
    }

    private static void connection(JsonObject json, ConnectionFacts connection) {
        json.addProperty("protocol", connection.protocol());
        json.addProperty("address", connection.address());
        json.addProperty("requestId", connection.requestId());
    }

    private static void exclusion(JsonObject json, @Nullable Exclusion exclusion) {
        if (exclusion != null) {
            json.addProperty("excluded", exclusion.kind().name());
            json.addProperty("reason", exclusion.reason());
        }
    }

    private static JsonObject named(double[] figures) {
        JsonObject named = new JsonObject();
        for (int i = 0; i < figures.length; i++) {
            if (!Double.isNaN(figures[i])) {
                named.addProperty(METRICS.get(i).id(), figures[i]);
            }
        }
        return named;
    }

    private static JsonArray spans(Trace trace) {
        JsonArray array = new JsonArray();
        for (Span span : trace.spans()) {
            JsonObject json = new JsonObject();
            json.addProperty("phase", span.phase().name());
            json.addProperty("begin", span.beginNanos() - trace.pressNanos());
            if (!span.open()) {
                json.addProperty("end", span.endNanos() - trace.pressNanos());
            }
            array.add(json);
        }
        return array;
    }

    private static JsonObject marks(Trace trace) {
        JsonObject json = new JsonObject();
        for (Mark mark : Mark.values()) {
            trace.sincePress(mark).ifPresent(nanos -> json.addProperty(mark.name(), nanos));
        }
        return json;
    }
}
