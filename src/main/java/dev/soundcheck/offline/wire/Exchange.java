package dev.soundcheck.offline.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.soundcheck.offline.scenario.Scenario;
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
final class Exchange {
    private static final int MOST_BODY_CHARS = 16 << 20;

    private final Request request;
    private final Response response;
    private final org.eclipse.jetty.util.Fields query;
    private final ApiVersion version;
    private final String requestId = UUID.randomUUID().toString();

    Exchange(Request request, Response response) {
        this.request = request;
        this.response = response;
        this.query = Request.extractQueryParameters(request);
        String asked = query("cartesia_version");
        this.version = ApiVersion.parse(asked != null ? asked : header("Cartesia-Version"));
        response.getHeaders().put("X-Request-Id", requestId);
    }

    String method() {
        return request.getMethod();
    }

    String path() {
        return Request.getPathInContext(request);
    }

    ApiVersion version() {
        return version;
    }

    String requestId() {
        return requestId;
    }

    @Nullable
    String header(String name) {
        return request.getHeaders().get(name);
    }

    @Nullable
    String query(String name) {
        return query.getValue(name);
    }

    List<String> queries(String name) {
        Field field = query.get(name);
        return field == null ? List.of() : field.getValues();
    }

    /// The address the client used for this server.
    URI origin() {
        return URI.create(request.getHttpURI().getScheme() + "://" + request.getHttpURI().getAuthority());
    }

    JsonObject json() throws IOException {
        String body = Content.Source.asString(request, StandardCharsets.UTF_8);
        if (body.length() > MOST_BODY_CHARS) {
            throw Problem.of(413, null, "Too large", "The request is larger than 16 MB.");
        }
        return Wire.object(body);
    }

    void answer(JsonElement json) throws IOException {
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
    void answerNothing() {
        response.setStatus(204);
    }

    /// One more header of the answer; before it begins.
    void tell(String name, String value) {
        response.getHeaders().put(name, value);
    }

    void refuse(Problem problem) throws IOException {
        if (problem.retryAfterSeconds() != null) {
            response.getHeaders().put("Retry-After", String.valueOf(problem.retryAfterSeconds()));
        }
        answer(problem.status(), Errors.contentType(version), Errors.body(problem, version, requestId));
    }

    /// Says on the answer that it was staged.
    void label(Scenario scenario) {
        if (!scenario.text().isEmpty()) {
            response.getHeaders().put(Staging.HEADER, scenario.text());
        }
    }

    boolean begun() {
        return response.isCommitted();
    }

    /// Starts an answer of unknown length; each write leaves at once.
    OutputStream stream(String contentType) {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        return Content.Sink.asOutputStream(response);
    }
}
