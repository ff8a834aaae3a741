package dev.soundcheck.offline.wire.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.wire.message.Errors;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.message.TrafficLog;
import dev.soundcheck.offline.wire.message.Wire;
import dev.soundcheck.offline.wire.message.WireVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Fields.Field;
import org.jspecify.annotations.Nullable;

/// One HTTP request and its answer. One thread at a time.
public final class Exchange {
    private final Request request;
    private final Response response;
    private final Optional<byte[]> body;
    private final TrafficLog log;
    private final Optional<org.eclipse.jetty.util.Fields> query;
    private final WireVersion version;
    private final String requestId = UUID.randomUUID().toString();

    /// @param body  empty where it was too long or does not matter
    /// @param log   hears of the request and of what is answered
    public Exchange(Request request, Response response, Optional<byte[]> body, TrafficLog log) {
        this.body = body;
        this.log = log;
        this.request = request;
        this.response = response;
        this.query = query(request);
        String asked = query("cartesia_version");
        this.version = WireVersion.parse(asked != null ? asked : header("Cartesia-Version"));
        response.getHeaders().put("X-Request-Id", requestId);
        noteRequest();
    }

    /// Empty where it is not percent-encoded UTF-8.
    private static Optional<org.eclipse.jetty.util.Fields> query(Request request) {
        try {
            return Optional.of(Request.extractQueryParameters(request));
        } catch (RuntimeException unreadable) { // Jetty has several kinds
            return Optional.empty();
        }
    }

    private void noteRequest() {
        if (log.on()) {
            JsonObject details = new JsonObject();
            details.addProperty("method", request.getMethod());
            details.addProperty("path", path());
            details.addProperty("body", body.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(""));
            log.note("request", requestId, details);
        }
    }

    private void noteAnswer(int status) {
        if (log.on()) {
            JsonObject details = new JsonObject();
            details.addProperty("status", status);
            log.note("answer", requestId, details);
        }
    }

    private void noteBeginning() {
        if (!begun()) {
            noteAnswer(response.getStatus());
        }
    }

    /// An event of the answer is on its way.
    public void noteEvent(JsonObject event) {
        noteBeginning();
        log.note("sent", requestId, event);
    }

    /// Sound of the answer is on its way.
    public void noteSound(int bytes) {
        noteBeginning();
        if (log.on()) {
            JsonObject details = new JsonObject();
            details.addProperty("audio_bytes", bytes);
            log.note("sent", requestId, details);
        }
    }

    /// `HEAD` counts as the `GET` that it asks about; Jetty leaves the body out.
    public String method() {
        return HttpMethod.HEAD.is(request.getMethod()) ? HttpMethod.GET.asString() : request.getMethod();
    }

    public String path() {
        return Request.getPathInContext(request);
    }

    public WireVersion version() {
        return version;
    }

    public String requestId() {
        return requestId;
    }

    @Nullable
    public String header(String name) {
        return request.getHeaders().get(name);
    }

    /// Refuses a query that nobody can read.
    public void requireReadableQuery() {
        if (query.isEmpty()) {
            throw Problem.badRequest("Invalid URL", "The query of the URL is not percent-encoded UTF-8.");
        }
    }

    @Nullable
    public String query(String name) {
        return query.map(fields -> fields.getValue(name)).orElse(null);
    }

    public List<String> queries(String name) {
        return query.map(fields -> fields.get(name)).map(Field::getValues).orElse(List.of());
    }

    /// The address the client used for this server.
    public URI origin() {
        return URI.create(request.getHttpURI().getScheme() + "://" + request.getHttpURI().getAuthority());
    }

    public JsonObject json() {
        String coding = header("Content-Encoding");
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw Problem.badRequest("Invalid encoding",
                    "Send the body as it is: Content-Encoding " + Problem.shown(coding) + " is not taken.");
        }
        byte[] whole = body
                .orElseThrow(() -> Problem.badRequest("Too large", "A request may have " + RequestBody.MOST_BYTES
                        / (1 << 20) + " million characters at most."));
        try {
            return Wire.object(whole);
        } catch (CharacterCodingException e) {
            throw Wire.badUtf8();
        }
    }

    public void answer(JsonElement json) throws IOException {
        answer(200, "application/json", Wire.write(json));
    }

    void answer(int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        noteAnswer(status);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            out.write(bytes);
        }
    }

    /// Answers with success and no body.
    public void answerNothing() {
        noteAnswer(204);
        response.setStatus(204);
    }

    /// Adds a header to the answer, before it begins.
    public void tell(String name, String value) {
        response.getHeaders().put(name, value);
    }

    public void refuse(Problem problem) throws IOException {
        if (problem.retryAfterSeconds() != null) {
            response.getHeaders().put("Retry-After", String.valueOf(problem.retryAfterSeconds()));
        }
        answer(problem.status(), Errors.contentType(version), Errors.body(problem, version, requestId));
    }

    /// The refusal of a path that the server does not have.
    public Problem unknownPath() {
        return Problem.of(404, null, "Not found", "There is no route " + Problem.shown(path()) + '.');
    }

    /// The refusal of a method; the answer names those that the path takes.
    public Problem methodNotAllowed(Collection<String> methods) {
        Stream<String> head = methods.contains("GET") ? Stream.of("HEAD") : Stream.empty();
        tell("Allow", Stream.concat(methods.stream(), head).sorted().collect(Collectors.joining(", ")));
        return Problem.of(405, null, "Not available", request.getMethod() + ' ' + Problem.shown(path())
                + " is not offered here.");
    }

    /// Marks the answer as staged by a scenario.
    public void label(Scenario scenario) {
        if (!scenario.text().isEmpty()) {
            response.getHeaders().put(Staging.HEADER, scenario.text());
        }
    }

    /// Breaks the connection.
    public void breakOff() {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
    }

    public boolean begun() {
        return response.isCommitted();
    }

    /// Starts an answer of unknown length; each write leaves at once.
    public OutputStream stream(String contentType) {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        return Content.Sink.asOutputStream(response);
    }
}
