package dev.soundcheck.offline.wire.http;

import dev.soundcheck.offline.wire.message.Errors;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.message.WireVersion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// What Jetty refuses before a route sees it, such as a header that is too long: told in the shapes of the wire, where
/// Jetty would send a page of HTML. Any thread.
public final class JettyRefusals implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = status(request, response);
        WireVersion version = WireVersion.parse(request.getHeaders().get("Cartesia-Version"));
        String requestId = UUID.randomUUID().toString();
        response.setStatus(status);
        response.getHeaders().put("X-Request-Id", requestId);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Errors.contentType(version));
        String body = Errors.body(problem(status, request.getAttribute(ErrorHandler.ERROR_MESSAGE)), version,
                requestId);
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }

    private static int status(Request request, Response response) {
        return request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException known
                ? known.getCode()
                : response.getStatus();
    }

    private static Problem problem(int status, @Nullable Object reason) {
        String title = HttpStatus.getMessage(status);
        return status < 500
                ? Problem.of(status, null, title, "The server cannot take this request: "
                        + Problem.shown(reason == null ? title : reason.toString()) + '.')
                : Problem.of(status, null, title, "The request could not be answered. The server's log says why.");
    }
}
