package dev.soundcheck.offline.wire.message;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.soundcheck.speech.Stamp;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// JSON in and out. Stateless; any thread.
public final class Wire {
    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private static final int DEEPEST = 64;

    private Wire() {}

    public static String write(JsonElement json) {
        return GSON.toJson(json);
    }

    /// The one JSON object that `utf8` must be.
    ///
    /// @throws CharacterCodingException where it is not UTF-8: see `badUtf8`
    public static JsonObject object(byte[] utf8) throws CharacterCodingException {
        return object(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    }

    public static Problem badUtf8() {
        return Problem.badRequest("Invalid encoding", "The message is not valid UTF-8.");
    }

    /// The one JSON object that `text` must be, to the letter of the standard.
    public static JsonObject object(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        try {
            JsonElement json = JsonParser.parseReader(reader);
            if (json instanceof JsonObject object && reader.peek() == JsonToken.END_DOCUMENT) {
                return object;
            }
        } catch (JsonParseException | IOException e) {
            throw Problem.badRequest("Invalid JSON", why(String.valueOf(e.getMessage())));
        }
        throw Problem.badRequest("Invalid JSON", "The message must be one JSON object.");
    }

    private static String why(String reason) {
        if (reason.contains("Nesting limit")) {
            return "The JSON is nested too deep: more than " + DEEPEST + " levels.";
        }
        return reason.contains("surrogate")
                ? "A text holds half of a character (a lone surrogate)."
                : "The message is not valid JSON.";
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
