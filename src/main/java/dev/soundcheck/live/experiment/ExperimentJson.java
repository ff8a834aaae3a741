package dev.soundcheck.live.experiment;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.live.Cut;
import dev.soundcheck.live.ModelPace;
import dev.soundcheck.live.TurnFigures;
import dev.soundcheck.text.CleanText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// An experiment as JSON, open for other programs. Stateless.
final class ExperimentJson {
    static final String FORMAT = "soundcheck-experiment";
    private static final int VERSION = 1;
    private static final int MOST_RUNS = 100;
    private static final int MOST_DELAY_MILLIS = 5_000;

    private ExperimentJson() {}

    static String write(Experiment experiment) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        json.addProperty("startedAt", experiment.info().startedAt().toString());
        json.addProperty("host", experiment.info().host());
        json.addProperty("offline", experiment.info().offline());
        json.addProperty("cancelled", experiment.cancelled());
        json.addProperty("text", experiment.text());
        json.addProperty("voiceId", experiment.voice().id());
        json.addProperty("voiceName", experiment.voice().name());
        json.addProperty("modelId", experiment.voice().modelId());
        json.addProperty("language", experiment.voice().language());
        json.add("pace", pace(experiment.pace()));
        JsonArray runs = new JsonArray();
        experiment.runs().forEach(run -> runs.add(run(run)));
        json.add("runs", runs);
        return JsonFields.pretty(json) + "\n";
    }

    /// @throws JsonParseException where the text is no experiment; its message ends a sentence
    static Experiment read(String text) {
        JsonObject json = JsonFields.parse(text);
        if (!FORMAT.equals(JsonFields.stringOrNull(json, "format"))) {
            throw new JsonParseException("it is not an experiment");
        }
        if (JsonFields.integer(json, "version", VERSION) > VERSION) {
            throw new JsonParseException("it was written by a newer version of Soundcheck");
        }
        JsonArray array = JsonFields.array(json, "runs");
        if (array.size() > MOST_RUNS) {
            throw new JsonParseException("it has more than " + MOST_RUNS + " runs");
        }
        List<VariantRun> runs = new ArrayList<>();
        for (JsonElement run : array) {
            runs.add(run(JsonFields.object(run)));
        }
        return new Experiment(
                new Experiment.Info(line(json, "host"), JsonFields.bool(json, "offline"),
                        instant(JsonFields.string(json, "startedAt"))),
                CleanText.lines(JsonFields.string(json, "text", ""), ExperimentPlan.MOST_CHARS),
                new Experiment.Voice(line(json, "voiceId"), line(json, "voiceName"), line(json, "modelId"),
                        CleanText.lineOrNull(JsonFields.stringOrNull(json, "language"), CleanText.NAME_CHARS)),
                pace(JsonFields.object(json, "pace")), runs, JsonFields.bool(json, "cancelled"));
    }

    private static JsonObject pace(ModelPace pace) {
        JsonObject json = new JsonObject();
        json.addProperty("firstTokenMs", pace.firstTokenMillis());
        json.addProperty("tokensPerSecond", pace.tokensPerSecond());
        json.addProperty("jitter", pace.jitter());
        json.addProperty("burst", pace.burst());
        json.addProperty("seed", pace.seed());
        return json;
    }

    private static ModelPace pace(JsonObject json) {
        return new ModelPace(JsonFields.number(json, "firstTokenMs"), JsonFields.number(json, "tokensPerSecond"),
                JsonFields.number(json, "jitter"), JsonFields.integer(json, "burst", 1),
                JsonFields.whole(json, "seed", 1));
    }

    private static JsonObject run(VariantRun run) {
        JsonObject json = new JsonObject();
        json.addProperty("by", run.variant().by().id());
        if (run.variant().maxBufferDelayMillis().isPresent()) {
            json.addProperty("maxBufferDelayMs", run.variant().maxBufferDelayMillis().getAsInt());
        }
        json.addProperty("take", run.takeNumber());
        optional(json, "firstAudioMs", run.firstAudioMillis());
        json.addProperty("oursMs", run.split().oursMillis());
        json.addProperty("wordsMs", run.split().wordsMillis());
        json.addProperty("bufferMs", run.split().bufferMillis());
        json.addProperty("serviceMs", run.split().serviceMillis());
        json.addProperty("estimated", run.split().estimated());
        optional(json, "doneMs", run.doneMillis());
        json.addProperty("messages", run.messages());
        json.addProperty("seams", run.seams());
        json.addProperty("longestSilenceMs", run.longestSilenceMillis());
        json.addProperty("seconds", run.seconds());
        if (run.failure() != null) {
            json.addProperty("failure", run.failure());
        }
        return json;
    }

    private static VariantRun run(JsonObject json) {
        int delay = JsonFields.integer(json, "maxBufferDelayMs", -1);
        Variant variant = new Variant(by(JsonFields.string(json, "by")),
                delay < 0 ? OptionalInt.empty() : OptionalInt.of(Math.min(delay, MOST_DELAY_MILLIS)));
        TurnFigures.Split split = new TurnFigures.Split(JsonFields.number(json, "oursMs", 0),
                JsonFields.number(json, "wordsMs", 0), JsonFields.number(json, "bufferMs", 0),
                JsonFields.number(json, "serviceMs", 0), JsonFields.bool(json, "estimated"));
        return new VariantRun(variant, JsonFields.integer(json, "take", 0), optional(json, "firstAudioMs"), split,
                optional(json, "doneMs"), JsonFields.integer(json, "messages", 0), JsonFields.integer(json, "seams", 0),
                JsonFields.number(json, "longestSilenceMs", 0), JsonFields.number(json, "seconds", 0),
                CleanText.lineOrNull(JsonFields.stringOrNull(json, "failure"), CleanText.DETAIL_CHARS));
    }

    private static Cut.By by(String id) {
        return Arrays.stream(Cut.By.values()).filter(by -> by.id().equals(id)).findFirst()
                .orElseThrow(() -> new JsonParseException("one of its ways to cut is unknown"));
    }

    private static void optional(JsonObject json, String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.addProperty(name, value.getAsDouble());
        }
    }

    private static OptionalDouble optional(JsonObject json, String name) {
        double value = JsonFields.number(json, name, Double.NaN);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static String line(JsonObject json, String name) {
        return CleanText.line(JsonFields.string(json, name, ""), CleanText.NAME_CHARS);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new JsonParseException("its time is none", e);
        }
    }
}
