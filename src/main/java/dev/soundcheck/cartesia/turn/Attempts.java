package dev.soundcheck.cartesia.turn;

import dev.soundcheck.cartesia.connection.Credentials;
import dev.soundcheck.cartesia.connection.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Counts the attempts at one request, or at opening the socket, and says whether another follows.
///
/// Any thread. A refused access token is renewed once. The policy does not count that as a retry.
public final class Attempts {
    private static final int UNAUTHORIZED = 401;

    private final RetryPolicy policy;
    private final Credentials credentials;
    // All below guarded by this.
    private int made;
    private boolean renewed;

    public Attempts(RetryPolicy policy, Credentials credentials) {
        this.policy = policy;
        this.credentials = credentials;
    }

    /// After a refusal.
    ///
    /// @return how long to wait before the next attempt, null where the refusal is final
    public synchronized @Nullable Duration afterRefusal(Response response) {
        if (response.code() == UNAUTHORIZED && !renewed && credentials.renewable()) {
            renewed = true;
            return Duration.ZERO;
        }
        return counted(policy.afterStatus(made, response.code(), response.headers(), random()));
    }

    /// After no answer at all.
    public synchronized @Nullable Duration afterNoAnswer(IOException cause) {
        return counted(policy.afterNoAnswer(made, cause, random()));
    }

    /// It succeeded, or it is over: the next attempt is a first one again.
    public synchronized void reset() {
        made = 0;
        renewed = false;
    }

    private @Nullable Duration counted(@Nullable Duration pause) {
        if (pause == null) {
            reset();
        } else {
            made++;
        }
        return pause;
    }

    private static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
