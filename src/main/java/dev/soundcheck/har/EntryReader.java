package dev.soundcheck.har;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.cartesia.failure.Redactor;
import dev.soundcheck.cartesia.wire.RequestReader;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.wire.Secrets;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireHeader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one entry of a HAR: head, timings, and the rest by its endpoint. One thread.
final class EntryReader {
    private static final Pattern ADDRESS_END = Pattern.compile("(?<!/)/*+([?#].*)?$", Pattern.DOTALL);

    private final JsonObject entry;
    private final Endpoint endpoint;
    private final JsonObject request;
    private final JsonObject response;
    private final @Nullable Instant start;
    private final Redactor redactor = new Redactor();

    private EntryReader(JsonObject entry, Endpoint endpoint) {
        this.entry = entry;
        this.endpoint = endpoint;
        this.request = JsonFields.objectOrEmpty(entry, "request");
        this.response = JsonFields.objectOrEmpty(entry, "response");
        this.start = HarValues.instant(entry.get("startedDateTime"));
        EntrySecrets.of(request).forEach(redactor::hide);
    }

    /// The endpoint that the path of the address names; the host does not matter.
    static Optional<Endpoint> endpoint(String url) {
        String path = ADDRESS_END.matcher(url).replaceFirst("");
        return path.endsWith("/tts/bytes")
                ? Optional.of(Endpoint.BYTES)
                : path.endsWith("/tts/sse")
                        ? Optional.of(Endpoint.SSE)
                        : path.endsWith("/tts/websocket") ? Optional.of(Endpoint.WEBSOCKET) : Optional.empty();
    }

    /// The takes of the entry: one over HTTP, one for each context on a socket.
    static List<Take> read(JsonObject entry, Endpoint endpoint, IntSupplier numbers) {
        EntryReader reader = new EntryReader(entry, endpoint);
        return endpoint == Endpoint.WEBSOCKET
                ? new SocketReader(reader).takes(numbers)
                : List.of(new BodyReader(reader).take(numbers.getAsInt()));
    }

    Endpoint endpoint() {
        return endpoint;
    }

    JsonObject entry() {
        return entry;
    }

    JsonObject response() {
        return response;
    }

    /// When it was made; 1970 where the HAR does not say.
    Instant start() {
        return start == null ? Instant.EPOCH : start;
    }

    boolean startKnown() {
        return start != null;
    }

    /// The text without keys, tokens and cookies: those of this request, and all that look like one.
    String blank(String text) {
        return Secrets.blank(redactor.blank(text));
    }

    /// True where the offline voices spoke.
    boolean offline() {
        return JsonFields.bool(JsonFields.objectOrEmpty(entry, "_soundcheck"), "offline");
    }

    int status() {
        return (int) HarValues.number(response, "status", 0);
    }

    /// The body of the request, "" where there is none.
    String posted() {
        JsonObject posted = JsonFields.objectOrEmpty(request, "postData");
        String text = JsonFields.string(posted, "text", "");
        return BodyBytes.inBase64(posted) ? BodyBytes.decodedText(text) : text;
    }

    /// Reads a request from its JSON; marked where a user wrote it by hand.
    SpeechRequest request(String json) {
        SpeechRequest told = RequestReader.read(json);
        boolean raw = JsonFields.bool(JsonFields.objectOrEmpty(entry, "_soundcheck"), "raw");
        return raw ? told.asRaw(blank(json)) : told;
    }

    /// Notes the head of the request, the timings and the head of the answer.
    ///
    /// @param latest  when the head had come at the latest; browsers write longer waits for sockets
    /// @return when the answer's body began, in nanoseconds since the start of the entry
    long heads(TakeBuilder take, long latest) {
        JsonObject timings = JsonFields.objectOrEmpty(entry, "timings");
        long at = Math.max(0, nanos(timings, "blocked"));
        at = span(take.trace(), Phase.DNS, at, nanos(timings, "dns"));
        long ssl = Math.max(0, nanos(timings, "ssl"));
        long connect = Math.max(0, nanos(timings, "connect"));
        at = span(take.trace(), Phase.TCP, at, Math.max(0, connect - ssl));
        at = span(take.trace(), Phase.TLS, at, ssl);
        take.log().add(at, (int) HarValues.number(request, "bodySize", 0), requestHead());
        at = span(take.trace(), endpoint == Endpoint.WEBSOCKET ? Phase.UPGRADE : Phase.REQUEST, at,
                nanos(timings, "send"));
        if (endpoint != Endpoint.WEBSOCKET) {
            take.trace().mark(Mark.SENT, at);
        }
        if (connect == 0) {
            take.trace().reusedConnection();
        }
        at = Math.min(at + Math.max(0, nanos(timings, "wait")), Math.max(at, latest));
        if (status() > 0) {
            take.trace().mark(Mark.HEADERS, at);
            take.log().add(at, 0, responseHead(connect == 0));
        }
        return at;
    }

    private static long span(TraceRecorder trace, Phase phase, long begin, long length) {
        if (length <= 0) {
            return begin;
        }
        trace.begin(phase, begin);
        trace.end(phase, begin + length);
        return begin + length;
    }

    private static long nanos(JsonObject timings, String name) {
        return Math.round(HarValues.number(timings, name, -1) * 1e6);
    }

    /// How long the body took.
    long receiveNanos() {
        return Math.max(0, nanos(JsonFields.objectOrEmpty(entry, "timings"), "receive"));
    }

    private WireEntry requestHead() {
        return new WireEntry.Request(JsonFields.string(request, "method", ""),
                blank(JsonFields.string(request, "url", "")), JsonFields.string(request, "httpVersion", ""),
                headers(request), blank(posted()));
    }

    private WireEntry responseHead(boolean reused) {
        return new WireEntry.Response(status(), blank(JsonFields.string(response, "statusText", "")),
                JsonFields.string(response, "httpVersion", ""), headers(response),
                JsonFields.string(entry, "serverIPAddress", ""), reused);
    }

    private List<WireHeader> headers(JsonObject in) {
        List<WireHeader> headers = new ArrayList<>();
        JsonArray array = JsonFields.array(in, "headers");
        for (JsonElement element : array) {
            if (element instanceof JsonObject header) {
                String name = JsonFields.string(header, "name", "");
                headers.add(new WireHeader(name,
                        Secrets.header(name, redactor.blank(JsonFields.string(header, "value", "")))));
            }
        }
        return headers;
    }
}
