package dev.soundcheck.cartesia.connection;

import dev.soundcheck.cartesia.wire.ErrorFields;
import dev.soundcheck.cartesia.wire.RequestJson;
import dev.soundcheck.cartesia.wire.ServerError;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.wire.WireEntry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/// What the two HTTP endpoints share, and reading any answer that is no sound. Stateless; any thread.
public final class HttpSpeech {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final long MAX_ERROR_BYTES = 64 * 1024;

    private HttpSpeech() {}

    public static RequestJson json(CartesiaApi api) {
        return new RequestJson(api.options().version());
    }

    /// The request of one utterance.
    public static Request request(CartesiaApi api, String route, String accept, String json, TraceRecorder trace,
            @Nullable String authorization) {
        ConnectionLog log = new ConnectionLog(api.options().clock(), false, api.redactor());
        log.join(trace);
        return api.request(api.route(route), authorization).post(RequestBody.create(json, JSON))
                .tag(ConnectionLog.class, log)
                // Compressed sound would falsify the bytes on the wire and hold the first of them back.
                .header("Accept-Encoding", "identity").header("Accept", accept).build();
    }

    /// True for a page or a JSON text. A body of any other type is taken for the sound that was asked for.
    public static boolean cannotBeSound(Response response) {
        String type = type(response);
        return type.contains("html") || type.contains("json");
    }

    /// True where the service calls the body MP3.
    public static boolean saysMpeg(Response response) {
        return type(response).startsWith("audio/mp");
    }

    public static boolean compressed(Response response) {
        String encoding = response.header("Content-Encoding");
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    public static SpeechFailure compressedFailure(CartesiaApi api, Response response) {
        return api.failures().notCartesia(api.base().place() + " compressed the sound although it was told not to.",
                "Content-Encoding: " + api.redactor().clean(String.valueOf(response.header("Content-Encoding"))));
    }

    /// Reads text that came with a good status in place of speech.
    public static SpeechFailure textInsteadOfSpeech(CartesiaApi api, Response response, String text,
            SpeechRequest request) {
        note(api, response, text);
        ServerError error = ErrorFields.ofBody(response.code(), text);
        if (error.known()) {
            return api.refusals().read(withHeaderId(error, response), request);
        }
        return isPage(response, text)
                ? api.failures().webPage(response.code(), text)
                : api.failures().textInsteadOfSound(text);
    }

    /// Reads an answer that is no speech. Keeps the service's own words and drops a web server's page.
    public static SpeechFailure refused(CartesiaApi api, Response response, @Nullable SpeechRequest request) {
        String body = errorBody(response);
        note(api, response, body);
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
            return api.failures().notCartesia("What answers at " + api.base().place() + " is not a voice service.",
                    "status " + status + ": " + api.redactor().clean(body));
        }
        return withWait(api.refusals().read(withHeaderId(error, response), request), response);
    }

    /// Adds the wait that the service asks for, where it does.
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

    /// Writes a body that is no sound into the wire log of those that wait for it.
    private static void note(CartesiaApi api, Response response, String body) {
        ConnectionLog log = response.request().tag(ConnectionLog.class);
        if (log != null && !body.isEmpty()) {
            log.told(api.redactor().blank(body));
        }
    }

    private static ServerError withHeaderId(ServerError error, Response response) {
        if (error.requestId() != null) {
            return error;
        }
        String id = WireEntry.Response.ID_HEADERS.stream().map(response::header).filter(Objects::nonNull).findFirst()
                .orElse(null);
        return new ServerError(error.status(), error.code(), error.words(), id, error.known());
    }

    private static boolean isPage(Response response, String body) {
        String start = body.stripLeading().toLowerCase(Locale.ROOT);
        return type(response).contains("html") || start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static String type(Response response) {
        String type = response.header("Content-Type");
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    /// "" where it cannot be read.
    private static String uncompressed(Response response, ResponseBody start) throws IOException {
        if (!"gzip".equalsIgnoreCase(response.header("Content-Encoding"))) {
            return "";
        }
        try (BufferedSource plain = Okio.buffer(new GzipSource(start.source()))) {
            plain.request(MAX_ERROR_BYTES);
            return plain.readUtf8(Math.min(MAX_ERROR_BYTES, plain.getBuffer().size()));
        }
    }

    private static String errorBody(Response response) {
        try {
            ResponseBody start = response.peekBody(MAX_ERROR_BYTES);
            return compressed(response) ? uncompressed(response, start) : start.string();
        } catch (IOException | IllegalStateException unreadable) {
            return "";
        }
    }
}
