package dev.soundcheck.ui.live;

import dev.soundcheck.live.LiveSession;
import dev.soundcheck.speech.SocketState;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The socket's age and idle time, and the contexts on it, in a few words. Stateless.
final class SocketWords {
    /// The service closes a socket after five minutes without a message (docs, "Concurrency limits and timeouts").
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(5);

    private SocketWords() {}

    static String of(@Nullable SocketState socket, long nowNanos, int contexts) {
        if (socket == null) {
            return "No service";
        }
        String words = switch (socket.status()) {
            case CLOSED -> "Socket closed";
            case OPENING -> "Socket opening…";
            case OPEN -> String.format(Locale.ROOT, "Socket %s old, idle %s of %s", time(socket.age(nowNanos)),
                    time(socket.idle(nowNanos)), time(IDLE_LIMIT));
        };
        return String.format(Locale.ROOT, "%s · %d of %d contexts open", words, contexts, LiveSession.MOST_LANES);
    }

    private static String time(Duration duration) {
        return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }
}
