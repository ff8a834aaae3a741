package dev.soundcheck.offline.wire.message;

import org.jspecify.annotations.Nullable;

/// A request that is refused, or a generation that failed: what the client is told. Immutable.
public final class Problem extends RuntimeException {
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

    public static Problem of(int status, @Nullable String code, String title, String message) {
        return new Problem(status, code, title, message, null);
    }

    public static Problem badRequest(String title, String message) {
        return of(400, null, title, message);
    }

    public static Problem notFound(String code, String title, String message) {
        return of(404, code, title, message);
    }

    public static Problem internal() {
        return of(500, null, "Internal error", "The speech could not be made. The server's log says why.");
    }

    /// What the client sent, short enough for a message.
    public static String shown(String sent) {
        return sent.length() <= 80 ? sent : sent.substring(0, 80) + '…';
    }

    public Problem retryAfter(int seconds) {
        return new Problem(status, code, title, message(), seconds);
    }

    public int status() {
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
    public Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
