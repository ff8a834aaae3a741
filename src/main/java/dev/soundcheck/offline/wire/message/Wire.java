package dev.soundcheck.offline.wire.message;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.soundcheck.speech.Stamp;
import java.util.List;

/// JSON in and out. Stateless; any thread.
public final class Wire {
    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Wire() {}

    public static String write(JsonElement json) {
        return GSON.toJson(json);
    }

    public static JsonObject object(String text) {
        try {
            if (JsonParser.parseString(text) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException e) {
            throw Problem.badRequest("Invalid JSON", "The message is no valid JSON.");
        }
        throw Problem.badRequest("Invalid JSON", "The message must be one JSON object.");
    }

    /// `{"<name>":[…],"start":[…],"end":[…]}`, seconds with a tenth of a millisecond.
    public static JsonObject stamps(String name, List<Stamp> stamps) {
        JsonArray texts = new JsonArray();
        JsonArray starts = new JsonArray();
        JsonArray ends = new JsonArray();
        for (Stamp stamp : stamps) {
            texts.add(stamp.text());
            starts.add(rounded(stamp.startSeconds()));
            ends.add(rounded(stamp.endSeconds()));
        }
        JsonObject json = new JsonObject();
        json.add(name, texts);
        json.add("start", starts);
        json.add("end", ends);
        return json;
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1e4) / 1e4;
    }
}
