package dev.soundcheck.cartesia.wire;

import com.google.gson.stream.JsonReader;
import dev.soundcheck.json.JsonStream;
import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/// What the client has to know about a message that the user wrote. The message itself is sent unchanged.
///
/// @param contextId   null where it names none
/// @param transcript  "" where it has none
/// @param more        true where text may follow
public record RawMessage(@Nullable String contextId, String transcript, boolean more, boolean flush) {

    /// A text that is no object has none of the fields.
    public static RawMessage of(String json) {
        Fields fields = new Fields();
        try (JsonReader in = new JsonReader(new StringReader(json))) {
            JsonStream.object(in, fields::read);
        } catch (IOException | IllegalStateException broken) {
            // the fields before the break are all there is
        }
        return new RawMessage(fields.contextId, fields.transcript, fields.more, fields.flush);
    }

    /// As an input of a context, sent word for word.
    public RequestJson.Input input(String json) {
        return new RequestJson.Input(transcript, more, flush, json);
    }

    private static final class Fields {
        private @Nullable String contextId;
        private String transcript = "";
        private boolean more;
        private boolean flush;

        void read(String name, JsonReader in) throws IOException {
            switch (name) {
                case "context_id" -> contextId = JsonStream.string(in);
                case "transcript" -> {
                    String text = JsonStream.string(in);
                    transcript = text == null ? "" : text;
                }
                case "continue" -> more = JsonStream.bool(in);
                case "flush" -> flush = JsonStream.bool(in);
                default -> in.skipValue();
            }
        }
    }
}
