package dev.soundcheck.lab.file;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.soundcheck.lab.plan.Change;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.Pronunciation;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;

/// What is asked for in a lab, as JSON. Stateless; `PlanReader` reads it.
final class PlanJson {
    private PlanJson() {}

    static JsonObject request(SpeechRequest request) {
        JsonObject json = new JsonObject();
        json.addProperty("text", request.text());
        json.addProperty("voiceId", request.voiceId());
        json.addProperty("modelId", request.modelId());
        json.addProperty("language", request.language());
        delivery(json, request.delivery());
        format(json, request.format());
        stamps(json, request.stamps());
        pronunciation(json, request.pronunciation());
        return json;
    }

    /// The name alone of a plain lane, an object of one that asks for something else.
    static JsonElement lane(LabLane lane) {
        if (lane.changes().isEmpty()) {
            return new JsonPrimitive(lane.id());
        }
        JsonObject json = new JsonObject();
        json.addProperty("id", lane.id());
        json.addProperty("title", lane.title());
        json.addProperty("endpoint", lane.endpoint().name());
        json.addProperty("mode", lane.mode().name());
        JsonArray changes = new JsonArray();
        lane.changes().forEach(change -> changes.add(change(change)));
        json.add("changes", changes);
        return json;
    }

    private static JsonObject change(Change change) {
        JsonObject json = new JsonObject();
        switch (change) {
            case Change.Format(OutputFormat format) -> {
                json.addProperty("of", "format");
                format(json, format);
            }
            case Change.Speaker(String voiceId, String name) -> {
                json.addProperty("of", "voice");
                json.addProperty("voiceId", voiceId);
                json.addProperty("name", name);
            }
            case Change.Model(String modelId) -> {
                json.addProperty("of", "model");
                json.addProperty("modelId", modelId);
            }
            case Change.Tongue(String language) -> {
                json.addProperty("of", "language");
                json.addProperty("language", language);
            }
            case Change.Stamps(StampOptions stamps) -> {
                json.addProperty("of", "stamps");
                stamps(json, stamps);
            }
            case Change.Manner(Delivery delivery) -> {
                json.addProperty("of", "delivery");
                delivery(json, delivery);
            }
            case Change.Reading(Pronunciation pronunciation) -> {
                json.addProperty("of", "pronunciation");
                pronunciation(json, pronunciation);
            }
        }
        return json;
    }

    private static void format(JsonObject json, OutputFormat format) {
        json.addProperty("container", format.container().name());
        json.addProperty("encoding", format.pcm().encoding().name());
        json.addProperty("sampleRateHz", format.pcm().sampleRateHz());
        json.addProperty("bitRate", format.bitRate());
    }

    private static void stamps(JsonObject json, StampOptions stamps) {
        json.addProperty("words", stamps.words());
        json.addProperty("phonemes", stamps.phonemes());
        json.addProperty("normalized", stamps.normalized());
    }

    private static void delivery(JsonObject json, Delivery delivery) {
        json.addProperty("speed", delivery.speed());
        json.addProperty("volume", delivery.volume());
        json.addProperty("emotion", delivery.emotion());
    }

    private static void pronunciation(JsonObject json, Pronunciation pronunciation) {
        json.addProperty("accent", pronunciation.accent());
        json.addProperty("normalization", pronunciation.normalization());
        json.addProperty("dictionary", pronunciation.dictionaryId());
    }
}
