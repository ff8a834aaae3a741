package dev.soundcheck.offline.wire.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.wire.message.Errors;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.message.Wire;
import dev.soundcheck.offline.wire.message.WireVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Fields.Field;
import org.jspecify.annotations.Nullable;

/// One HTTP request and its answer. Lives on the request's thread.
public final class Exchange {
    private static final int MOST_BODY_CHARS = 16 << 20;

    private final Request request;
    private final Response response;
    private final org.eclipse.jetty.util.Fields query;
    private final WireVersion version;
    private final String requestId = UUID.randomUUID().toString();

    public Exchange(Request request, Response response) {
        this.request = request;
        this.response = response;
        this.query = Request.extractQueryParameters(request);
        String asked = query("cartesia_version");
        this.version = WireVersion.parse(asked != null ? asked : header("Cartesia-Version"));
        response.getHeaders().put("X-Request-Id", requestId);
    }

    public String method() {
        return request.getMethod();
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

    @Nullable
    public String query(String name) {
        return query.getValue(name);
    }

    public List<String> queries(String name) {
        Field field = query.get(name);
        return field == null ? List.of() : field.getValues();
    }

    /// The address the client used for this server.
    public URI origin() {
        return URI.create(request.getHttpURI().getScheme() + "://" + request.getHttpURI().getAuthority());
    }

    public JsonObject json() throws IOException {
        String body = Content.Source.asString(request, StandardCharsets.UTF_8);
        if (body.length() > MOST_BODY_CHARS) {
            throw Problem.of(413, null, "Too large", "The request is larger than 16 MB.");
        }
        return Wire.object(body);
    }

    public void answer(JsonElement json) throws IOException {
        answer(200, "application/json", Wire.write(json));
    }

    void answer(int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            out.write(bytes);
        }
    }

    /// Done, and nothing to say about it.
    public void answerNothing() {
        response.setStatus(204);
    }

    /// One more header of the answer; before it begins.
    public void tell(String name, String value) {
        response.getHeaders().put(name, value);
    }

    public void refuse(Problem problem) throws IOException {
        if (problem.retryAfterSeconds() != null) {
            response.getHeaders().put("Retry-After", String.valueOf(problem.retryAfterSeconds()));
        }
        answer(problem.status(), Errors.contentType(version), Errors.body(problem, version, requestId));
    }

    /// The refusal of a route or a method that the server does not have.
    public Problem notOffered(int status) {
        return Problem.of(status, null, "Not available", method() + ' ' + Problem.shown(path())
                + " is not offered here.");
    }

    /// Says on the answer that it was staged.
    public void label(Scenario scenario) {
        if (!scenario.text().isEmpty()) {
            response.getHeaders().put(Staging.HEADER, scenario.text());
        }
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
