package dev.soundcheck.cartesia.wire;

import com.google.gson.stream.JsonReader;
import dev.soundcheck.json.JsonStream;
import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/// Collects the fields of an error, which come in two shapes and are all optional. One thread.
public final class ErrorFields {
    private @Nullable String title;
    private @Nullable String message;
    private @Nullable String error;
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
            case "error" -> error = JsonStream.string(in);
            case "error_code" -> code = JsonStream.string(in);
            case "request_id" -> requestId = JsonStream.string(in);
            case "status_code" -> status = JsonStream.integer(in, 0);
            default -> in.skipValue();
        }
    }

    boolean known() {
        return title != null || message != null || error != null || code != null;
    }

    /// What has been read so far.
    ///
    /// @param otherwise  the status where no field told one
    ServerError toError(int otherwise) {
        String words = message == null && error != null ? error : ServerError.words(title, message);
        return new ServerError(status == 0 ? otherwise : status, code, words, requestId, known());
    }
}
