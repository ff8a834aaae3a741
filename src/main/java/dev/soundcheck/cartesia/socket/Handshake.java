package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.connection.ConnectionLog;
import dev.soundcheck.cartesia.connection.HttpSpeech;
import dev.soundcheck.cartesia.turn.Attempts;
import dev.soundcheck.cartesia.turn.StallWatch;
import dev.soundcheck.speech.SpeechFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Opens one socket and guards the wait for its answer. Any thread; the open socket is read on the thread of the
/// answer.
final class Handshake implements Callback {
    private static final int SWITCHING = 101;

    private final CartesiaApi api;
    private final Attempts attempts;
    private final ConnectionLog log;
    private final Outcome outcome;
    private final StallWatch watch;
    // All below guarded by this.
    private boolean over;
    private @Nullable Call call;

    /// The result of the handshake.
    interface Outcome {
        /// The socket is open; returns at its end.
        void carry(Response response) throws ProtocolException;

        /// The socket never opened.
        ///
        /// @param pause  before the next attempt, null where none is worth making
        void refuse(SpeechFailure failure, @Nullable Duration pause);
    }

    Handshake(CartesiaApi api, Attempts attempts, ConnectionLog log, Outcome outcome) {
        this.api = api;
        this.attempts = attempts;
        this.log = log;
        this.outcome = outcome;
        this.watch = new StallWatch(api.timer(), api.options().timing().stall(), this::stalled);
    }

    void begin() {
        watch.arm();
        api.credentials().use(this::ask, failure -> outcome.refuse(failure, null));
    }

    /// The token may come after the time limit: then the handshake stays over.
    private synchronized void ask(@Nullable String authorization) {
        if (over) {
            return;
        }
        HttpUrl url = api.route("tts/websocket").newBuilder()
                .addQueryParameter("cartesia_version", api.options().version().date()).build();
        Call made = api.upgradingClient().newCall(
                WebSocketPipe.upgrade(api.request(url, authorization).tag(ConnectionLog.class, log)));
        call = made;
        made.enqueue(this);
    }

    /// Waits for no answer any more. Calling it twice is legal.
    void end() {
        synchronized (this) {
            over = true;
        }
        watch.stop();
    }

    private synchronized boolean over() {
        return over;
    }

    /// Ends at once and closes the connection.
    void cancel() {
        Call running;
        synchronized (this) {
            running = call;
        }
        if (running != null) {
            running.cancel();
        }
    }

    private void stalled() {
        outcome.refuse(api.failures().noAnswer(new InterruptedIOException("no answer to the handshake")), null);
        cancel();
    }

    @Override
    public void onFailure(Call failed, IOException cause) {
        if (!over()) {
            outcome.refuse(api.failures().noAnswer(cause), attempts.afterNoAnswer(cause));
        }
    }

    @Override
    public void onResponse(Call answered, Response response) {
        try (response) {
            if (over()) {
                answered.cancel();
            } else if (response.code() == SWITCHING) {
                outcome.carry(response);
            } else {
                outcome.refuse(refusal(response), attempts.afterRefusal(response));
            }
        } catch (ProtocolException wrong) {
            outcome.refuse(api.failures().wrongUpgrade(String.valueOf(wrong.getMessage())), null);
            answered.cancel();
        }
    }

    private SpeechFailure refusal(Response response) {
        return response.isSuccessful()
                ? api.failures().notCartesia(api.base().place() + " does not offer a socket.",
                        api.failures().detail(new ProtocolException("status " + response.code())))
                : HttpSpeech.refused(api, response, null);
    }
}
