package dev.soundcheck.offline.wire;

import org.jspecify.annotations.Nullable;

/// A request that is refused, or a generation that failed: what the client is told. Immutable.
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final @Nullable String code;
    private final String title;
    private final @Nullable Integer retryAfterSeconds;

    private Problem(int status, @Nullable String code, String title, String message,
            @Nullable Integer retryAfterSeconds) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static Problem of(int status, @Nullable String code, String title, String message) {
        return new Problem(status, code, title, message, null);
    }

    static Problem badRequest(String title, String message) {
        return of(400, null, title, message);
    }

    static Problem notFound(String code, String title, String message) {
        return of(404, code, title, message);
    }

    static Problem internal() {
        return of(500, null, "Internal error", "The speech could not be made. The server's log says why.");
    }

    Problem retryAfter(int seconds) {
        return new Problem(status, code, title, message(), seconds);
    }

    int status() {
        return status;
    }

    /// `error_code` of the wire, null where there is none.
    @Nullable
    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    @Nullable
    Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
