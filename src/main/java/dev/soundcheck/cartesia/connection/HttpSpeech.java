package dev.soundcheck.cartesia.connection;

import dev.soundcheck.cartesia.wire.ErrorFields;
import dev.soundcheck.cartesia.wire.RequestJson;
import dev.soundcheck.cartesia.wire.ServerError;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// What the two HTTP endpoints have in common, and reading any answer that is no sound. Stateless; any thread.
public final class HttpSpeech {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final long MAX_ERROR_BYTES = 16 * 1024;

    private HttpSpeech() {}

    public static RequestJson json(CartesiaApi api) {
        return new RequestJson(api.options().version());
    }

    /// The request of one utterance.
    ///
    /// @param tap  null where the body is read by ourselves
    public static Request request(CartesiaApi api, String route, String json, TraceRecorder trace,
            @Nullable String authorization, @Nullable BodyTap tap) {
        ConnectionLog log = new ConnectionLog(api.options().clock(), false);
        log.join(trace);
        Request.Builder builder = api.request(api.route(route), authorization).post(RequestBody.create(json, JSON))
                .tag(ConnectionLog.class, log)
                // Compressed sound would falsify the bytes on the wire and hold the first of them back.
                .header("Accept-Encoding", "identity");
        return tap == null ? builder.header("Accept", "*/*").build() : builder.tag(BodyTap.class, tap).build();
    }

    /// True for a page or a JSON text: whatever else it is called, a body is what was asked for.
    public static boolean cannotBeSound(Response response) {
        String type = type(response);
        return type.contains("html") || type.contains("json");
    }

    public static boolean compressed(Response response) {
        String encoding = response.header("Content-Encoding");
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    public static SpeechFailure compressedFailure(CartesiaApi api, Response response) {
        return api.failures().notCartesia(api.base().place() + " compressed the sound although it was told not to.",
                "Content-Encoding: " + api.redactor().clean(String.valueOf(response.header("Content-Encoding"))));
    }

    /// Reads an answer that is no speech. Keeps what the service said, drops what a web server said.
    public static SpeechFailure refused(CartesiaApi api, Response response, @Nullable SpeechRequest request) {
        String body = errorBody(response);
        int status = response.code();
        if (status >= 300 && status < 400) {
            String target = response.header("Location");
            return api.failures().moved(status, target == null ? null : response.request().url().resolve(target));
        }
        if (status < 500 && isPage(response, body)) {
            return api.failures().webPage(status, body);
        }
        ServerError error = isPage(response, body)
                ? new ServerError(status, null, "", null, false)
                : ErrorFields.ofBody(status, body);
        if (response.isSuccessful() && !error.known()) {
            return api.failures().notCartesia("What answers at " + api.base().place() + " is no voice service.",
                    "status " + status + ": " + api.redactor().clean(body));
        }
        return withWait(api.refusals().read(withHeaderId(error, response), request), response);
    }

    /// Where the service says how long to wait, so does the failure.
    private static SpeechFailure withWait(SpeechFailure failure, Response response) {
        Duration wait = RetryPolicy.asked(response.headers(), Instant.now());
        boolean passing = failure.kind() == SpeechFailure.Kind.BUSY || failure.kind() == SpeechFailure.Kind.SERVER;
        if (wait == null || !passing) {
            return failure;
        }
        return new SpeechFailure(failure.kind(), failure.sentence(),
                "Wait " + Math.max(1, wait.toSeconds()) + " s, then try again.", failure.detail(), failure.status(),
                failure.errorCode(), failure.requestId());
    }

    private static ServerError withHeaderId(ServerError error, Response response) {
        return error.requestId() != null
                ? error
                : new ServerError(error.status(), error.code(), error.words(), response.header("X-Request-Id"),
                        error.known());
    }

    private static boolean isPage(Response response, String body) {
        String start = body.stripLeading().toLowerCase(Locale.ROOT);
        return type(response).contains("html") || start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static String type(Response response) {
        String type = response.header("Content-Type");
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    private static String errorBody(Response response) {
        try {
            return response.peekBody(MAX_ERROR_BYTES).string();
        } catch (IOException | IllegalStateException unreadable) {
            return "";
        }
    }
}
