package dev.soundcheck.cartesia.wire;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.soundcheck.json.JsonStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the fields of an error, which come in two shapes and are all optional. One thread.
public final class ErrorFields {
    private @Nullable String title;
    private @Nullable String message;
    private @Nullable String error;
    private @Nullable String detail;
    private @Nullable String code;
    private @Nullable String requestId;
    private int status;

    /// The body of a refused request: the fields of its JSON, or its text where it is no JSON.
    public static ServerError ofBody(int status, String body) {
        ErrorFields fields = new ErrorFields();
        try (JsonReader in = new JsonReader(new StringReader(body))) {
            JsonStream.object(in, fields::read);
        } catch (IOException | IllegalStateException plainWords) {
            return new ServerError(status, null, body.strip(), null, false);
        }
        ServerError read = fields.toError(status);
        return read.known() ? read : new ServerError(status, null, body.strip(), null, false);
    }

    void read(String name, JsonReader in) throws IOException {
        switch (name) {
            case "title" -> title = JsonStream.string(in);
            case "message" -> message = JsonStream.string(in);
            case "error" -> error(in);
            case "detail" -> detail(in);
            case "error_code" -> code = JsonStream.string(in);
            case "request_id" -> requestId = JsonStream.string(in);
            case "status_code" -> status = JsonStream.integer(in, 0);
            default -> in.skipValue();
        }
    }

    /// A text, or an object that holds it.
    private void error(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.BEGIN_OBJECT) {
            JsonStream.object(in, this::read);
        } else {
            error = JsonStream.string(in);
        }
    }

    /// As web frameworks write it: a text, or a list of faults with their fields.
    private void detail(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.BEGIN_ARRAY) {
            detail = JsonStream.string(in);
            return;
        }
        List<String> wrong = new ArrayList<>();
        JsonStream.array(in, item -> JsonStream.object(item, (name, value) -> {
            String words = name.equals("msg") ? JsonStream.string(value) : null;
            if (words != null) {
                wrong.add(words);
            } else if (!name.equals("msg")) {
                value.skipValue();
            }
        }));
        detail = wrong.isEmpty() ? null : String.join("; ", wrong);
    }

    boolean known() {
        return detail != null || title != null || message != null || error != null || code != null;
    }

    /// What has been read so far.
    ///
    /// @param otherwise  the status where no field told one
    ServerError toError(int otherwise) {
        String told = message == null ? detail : message;
        String words = told == null && error != null ? error : ServerError.words(title, told);
        return new ServerError(status == 0 ? otherwise : status, code, words, requestId, known());
    }
}
