package dev.soundcheck.lab.file;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Difference;
import dev.soundcheck.lab.result.Exclusion;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabInfo;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Span;
import dev.soundcheck.trace.Trace;
import java.util.List;
import java.util.Locale;

/// A lab as JSON, open for other programs: every stamp, and the figures that follow from them. Stateless.
///
/// Stamps are nanoseconds since the run's press; `pressNanos` is the press itself, a raw `System.nanoTime`.
public final class LabJson {
    static final String FORMAT = "soundcheck-lab";
    static final int VERSION = 2;

    private LabJson() {}

    public static JsonObject of(Lab lab) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        json.add("info", info(lab.info()));
        json.add("plan", plan(lab.plan()));
        json.addProperty("cancelled", lab.cancelled());
        json.add("lanes", lanes(lab));
        json.add("differences", differences(lab));
        JsonArray runs = new JsonArray();
        for (LabRun run : lab.runs()) {
            runs.add(run(run));
        }
        json.add("runs", runs);
        return json;
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

    private static JsonArray lanes(Lab lab) {
        JsonArray array = new JsonArray();
        for (LabLane lane : lab.plan().lanes()) {
            JsonObject json = new JsonObject();
            json.addProperty("lane", lane.id());
            for (Metric metric : Metric.values()) {
                lab.spread(lane, metric).ifPresent(spread -> json.add(metric.id(), spread(spread)));
            }
            array.add(json);
        }
        return array;
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

    private static JsonObject run(LabRun run) {
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
        json.addProperty("protocol", run.connection().protocol());
        json.addProperty("address", run.connection().address());
        json.addProperty("requestId", run.connection().requestId());
        Exclusion exclusion = run.exclusion();
        if (exclusion != null) {
            json.addProperty("excluded", exclusion.kind().name());
            json.addProperty("reason", exclusion.reason());
        }
        json.add("figures", figures(run));
        json.addProperty("pressNanos", trace.pressNanos());
        json.addProperty("reused", trace.reused());
        json.addProperty("wireBytes", trace.wireBytes());
        json.add("spans", spans(trace));
        json.add("marks", marks(trace));
        json.add("chunks", chunks(trace));
        json.add("wordMessages", since(trace, trace.wordNanos()));
        return json;
    }

    private static JsonObject figures(LabRun run) {
        JsonObject json = new JsonObject();
        for (Metric metric : Metric.values()) {
            metric.of(run).ifPresent(value -> json.addProperty(metric.id(), value));
        }
        return json;
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

    /// Columns, not rows: a lab has tens of thousands of chunks.
    private static JsonObject chunks(Trace trace) {
        ChunkStamps chunks = trace.chunks();
        JsonArray at = new JsonArray();
        JsonArray frames = new JsonArray();
        JsonArray bytes = new JsonArray();
        JsonArray steps = new JsonArray();
        for (int i = 0; i < chunks.count(); i++) {
            at.add(chunks.atNanos(i) - trace.pressNanos());
            frames.add(chunks.frames(i));
            bytes.add(chunks.wireBytes(i));
            steps.add(Float.isNaN(chunks.stepMillis(i)) ? null : chunks.stepMillis(i));
        }
        JsonObject json = new JsonObject();
        json.add("at", at);
        json.add("frames", frames);
        json.add("wireBytes", bytes);
        json.add("stepMs", steps);
        return json;
    }

    private static JsonArray since(Trace trace, long[] nanos) {
        JsonArray array = new JsonArray();
        for (long at : nanos) {
            array.add(at - trace.pressNanos());
        }
        return array;
    }
}
