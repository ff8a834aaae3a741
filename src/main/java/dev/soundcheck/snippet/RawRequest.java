package dev.soundcheck.snippet;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.soundcheck.cartesia.wire.RawMessage;
import dev.soundcheck.cartesia.wire.RequestReader;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.wire.PrettyJson;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request as text that a person edits. It has to be JSON; its content is left to the service. Stateless.
public final class RawRequest {
    private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");
    private static final String NO_JSON = "This is not valid JSON yet: ";
    private static final int ID_CHARS = 8;

    private RawRequest() {}

    /// The JSON that would be sent, formatted. On the socket it names a context of its own.
    public static String write(Endpoint endpoint, SpeechRequest request, String version) {
        String id = "raw-" + UUID.randomUUID().toString().substring(0, ID_CHARS);
        return PrettyJson.of(Recipe.json(endpoint, request, version, id));
    }

    /// Why the text cannot be sent, empty where it is JSON.
    public static Optional<String> problem(String text) {
        if (text.isBlank()) {
            return Optional.of("There is nothing to send yet. Write a JSON object.");
        }
        try (JsonReader in = new JsonReader(new StringReader(text))) {
            in.setStrictness(Strictness.STRICT);
            in.skipValue();
            // Strict: anything behind the value throws.
            return in.peek() == JsonToken.END_DOCUMENT ? Optional.empty() : Optional.of(NO_JSON + "see its end.");
        } catch (IOException | IllegalStateException | NumberFormatException broken) {
            Matcher place = PLACE.matcher(String.valueOf(broken.getMessage()));
            return Optional.of(place.find()
                    ? NO_JSON + "see line " + place.group(1) + ", column " + place.group(2) + "."
                    : NO_JSON + "its end is missing.");
        }
    }

    /// The text as a request that is sent unchanged.
    public static SpeechRequest read(String json) {
        return RequestReader.read(json).asRaw(json);
    }

    /// The text that a message asks to speak, "" where it has none.
    public static String transcript(String json) {
        return RawMessage.of(json).transcript();
    }
}
