package dev.soundcheck.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.speech.voice.Voice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Voices as JSON and back. Stateless.
///
/// The address of the preview file is left out: the service asks that it not be stored, and it may be signed.
final class VoiceCodec {
    private VoiceCodec() {}

    static JsonArray write(Collection<Voice> voices) {
        JsonArray array = new JsonArray();
        for (Voice voice : voices) {
            JsonObject json = new JsonObject();
            json.addProperty("id", voice.id());
            json.addProperty("name", voice.name());
            json.addProperty("description", voice.description());
            json.addProperty("tagline", voice.tagline());
            json.addProperty("language", voice.language());
            json.addProperty("gender", voice.gender());
            json.addProperty("accent", voice.accent());
            json.addProperty("owned", voice.owned());
            array.add(json);
        }
        return array;
    }

    static List<Voice> read(JsonArray array) {
        List<Voice> voices = new ArrayList<>(array.size());
        for (JsonElement element : array) {
            JsonObject json = JsonFields.object(element);
            String id = JsonFields.string(json, "id");
            voices.add(new Voice(id, JsonFields.string(json, "name", id), JsonFields.string(json, "description", ""),
                    JsonFields.string(json, "tagline", ""), JsonFields.string(json, "language", ""),
                    JsonFields.stringOrNull(json, "gender"), JsonFields.stringOrNull(json, "accent"),
                    JsonFields.bool(json, "owned"), null));
        }
        return voices;
    }
}
