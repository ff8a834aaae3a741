package dev.soundcheck.lab.file;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.lab.plan.Change;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.Mode;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.Pronunciation;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.util.List;

/// Makes requests and lanes of what `PlanJson` wrote, of this version or the first. Stateless.
final class PlanReader {
    private PlanReader() {}

    static SpeechRequest request(JsonObject json) {
        return new SpeechRequest(LabReader.string(json, "text"), LabReader.string(json, "voiceId"),
                LabReader.string(json, "modelId"), LabReader.optional(json, "language"), delivery(json), format(json),
                stamps(json), pronunciation(json));
    }

    static LabLane lane(JsonElement json) {
        if (json.isJsonPrimitive()) {
            return LabLane.withId(json.getAsString());
        }
        JsonObject lane = json.getAsJsonObject();
        List<Change> changes = lane.getAsJsonArray("changes").asList().stream()
                .map(change -> change(change.getAsJsonObject())).toList();
        return new LabLane(Endpoint.valueOf(LabReader.string(lane, "endpoint")),
                Mode.valueOf(LabReader.string(lane, "mode")), changes);
    }

    private static Change change(JsonObject json) {
        String of = LabReader.string(json, "of");
        return switch (of) {
            case "format" -> new Change.Format(format(json));
            case "voice" -> new Change.Speaker(LabReader.string(json, "voiceId"), LabReader.string(json, "name"));
            case "model" -> new Change.Model(LabReader.string(json, "modelId"));
            case "language" -> new Change.Tongue(LabReader.optional(json, "language"));
            case "stamps" -> new Change.Stamps(stamps(json));
            case "delivery" -> new Change.Manner(delivery(json));
            case "pronunciation" -> new Change.Reading(pronunciation(json));
            default -> throw new IllegalArgumentException("there is no change of " + of);
        };
    }

    /// The first version knew raw sound alone.
    private static OutputFormat format(JsonObject json) {
        String container = LabReader.optional(json, "container");
        return new OutputFormat(
                container == null ? OutputFormat.Container.RAW : OutputFormat.Container.valueOf(container),
                new PcmFormat(LabReader.encoding(json), json.get("sampleRateHz").getAsInt()),
                json.has("bitRate") ? json.get("bitRate").getAsInt() : 0);
    }

    private static StampOptions stamps(JsonObject json) {
        return new StampOptions(json.get("words").getAsBoolean(), json.get("phonemes").getAsBoolean(),
                json.get("normalized").getAsBoolean());
    }

    private static Delivery delivery(JsonObject json) {
        return new Delivery(json.get("speed").getAsDouble(), json.get("volume").getAsDouble(),
                LabReader.optional(json, "emotion"));
    }

    private static Pronunciation pronunciation(JsonObject json) {
        return new Pronunciation(LabReader.optional(json, "accent"), LabReader.optional(json, "normalization"),
                LabReader.optional(json, "dictionary"));
    }
}
