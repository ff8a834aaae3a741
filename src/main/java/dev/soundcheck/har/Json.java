package dev.soundcheck.har;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/// Reads other people's JSON, of which any part may be missing or of another kind. Stateless.
final class Json {
    private Json() {}

    /// An empty one where it is missing.
    static JsonObject object(JsonObject in, String name) {
        return in.get(name) instanceof JsonObject object ? object : new JsonObject();
    }

    /// The object in the text; an empty one where there is none.
    static JsonObject parse(@Nullable String text) {
        try {
            return text != null && JsonParser.parseString(text) instanceof JsonObject object
                    ? object
                    : new JsonObject();
        } catch (JsonParseException noJson) {
            return new JsonObject();
        }
    }

    /// An element of an array.
    static double number(JsonElement element, double otherwise) {
        double number = element instanceof JsonPrimitive value && value.isNumber() ? value.getAsDouble() : otherwise;
        return Double.isFinite(number) ? number : otherwise;
    }
}
