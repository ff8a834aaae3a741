package dev.soundcheck.cartesia.connection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.SSLException;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// Whether an attempt is repeated, and after how long. Not asked once sound has begun. Immutable.
///
/// @param retries   attempts after the first
/// @param first     the first pause; each next one is twice as long
/// @param cap       the longest pause of our own choosing
/// @param patience  the longest pause a service may ask for; a longer one is shown to the user instead
public record RetryPolicy(int retries, Duration first, Duration cap, Duration patience) {
    public static final RetryPolicy DEFAULT = new RetryPolicy(2, Duration.ofMillis(500), Duration.ofSeconds(8),
            Duration.ofSeconds(30));
    public static final RetryPolicy NONE = new RetryPolicy(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private static final double JITTER = 0.25;

    /// After a refusal.
    ///
    /// @param made    attempts made again so far
    /// @param random  0 to 1: how much of the jitter is taken off
    /// @return null where it is final
    @Nullable
    public Duration afterStatus(int made, int status, Headers headers, double random) {
        String should = headers.get("x-should-retry");
        boolean worth = should == null
                ? status == 408 || status == 409 || status == 429 || status >= 500
                : should.strip().equalsIgnoreCase("true");
        if (!worth || made >= retries) {
            return null;
        }
        Duration asked = asked(headers, Instant.now());
        if (asked != null && asked.compareTo(patience) > 0) {
            return null;
        }
        return asked == null ? backoff(made, random) : asked;
    }

    /// After no answer: once, and only where a second attempt may succeed.
    @Nullable
    public Duration afterNoAnswer(int made, IOException cause, double random) {
        boolean hopeless = cause instanceof UnknownHostException || cause instanceof SSLException
                || cause instanceof ProtocolException || cause instanceof InterruptedIOException;
        return hopeless || made >= Math.min(1, retries) ? null : backoff(made, random);
    }

    Duration backoff(int made, double random) {
        double nanos = Math.min(first.toNanos() * Math.pow(2, made), (double) cap.toNanos());
        return Duration.ofNanos((long) (nanos * (1 - JITTER * random)));
    }

    /// The pause that the service asks for, null where it asks for none that can be read.
    static @Nullable Duration asked(Headers headers, Instant now) {
        Double millis = number(headers.get("retry-after-ms"));
        if (millis != null) {
            return Duration.ofMillis(Math.round(millis));
        }
        Double seconds = number(headers.get("retry-after"));
        if (seconds != null) {
            return Duration.ofMillis(Math.round(seconds * 1000));
        }
        Date date = headers.getDate("retry-after");
        if (date == null) {
            return null;
        }
        Duration until = Duration.between(now, date.toInstant());
        return until.isNegative() ? Duration.ZERO : until;
    }

    private static @Nullable Double number(@Nullable String text) {
        try {
            double value = text == null ? -1 : Double.parseDouble(text.strip());
            return value >= 0 && value < 1e9 ? value : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
