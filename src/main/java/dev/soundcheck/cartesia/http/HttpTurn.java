package dev.soundcheck.cartesia.http;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.connection.HttpSpeech;
import dev.soundcheck.cartesia.turn.Attempts;
import dev.soundcheck.cartesia.turn.Intake;
import dev.soundcheck.cartesia.turn.StallWatch;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The life of one HTTP turn, of sound or of events: its attempts, its stall watch, its one end. Any thread.
final class HttpTurn implements Callback {
    private static final Logger LOG = LoggerFactory.getLogger(HttpTurn.class);

    private final CartesiaApi api;
    private final SpeechStream stream;
    private final Post post;
    private final Body body;
    private final Intake intake;
    private final StallWatch watch;
    private final Attempts attempts;
    private volatile @Nullable Call call;

    /// What is sent in each attempt.
    ///
    /// @param request  what `json` was written from
    /// @param route    below the address of the service
    /// @param accept   the types of body that can be read
    record Post(SpeechRequest request, String route, String accept, String json) {}

    /// Reads an answer that may be what was asked for. On the thread that reads the network.
    interface Body {
        void read(Response response) throws IOException;
    }

    HttpTurn(CartesiaApi api, SpeechStream stream, TraceRecorder trace, SpeechListener listener, Post post,
            Body body) {
        this.api = api;
        this.stream = stream;
        this.post = post;
        this.body = body;
        this.intake = new Intake(listener, trace, api.failures(), api.options().limit(), this::released);
        this.watch = new StallWatch(api.timer(), api.options().timing().stall(), this::stalled);
        this.attempts = new Attempts(api.options().retries(), api.credentials());
    }

    void start() {
        api.running().add(stream);
        go();
    }

    private void go() {
        if (!intake.ended()) {
            watch.arm();
            api.credentials().use(this::attempt, intake::fail);
        }
    }

    private void attempt(@Nullable String authorization) {
        Call made = api.client().newCall(HttpSpeech.request(api, post.route(), post.accept(), post.json(),
                intake.trace(), authorization));
        call = made;
        if (!intake.ended()) {
            made.enqueue(this);
        }
    }

    @Override
    public void onResponse(Call answered, Response response) {
        watch.progress();
        try (response) {
            if (!response.isSuccessful() || HttpSpeech.cannotBeSound(response)) {
                refused(response, HttpSpeech.refused(api, response, post.request()));
            } else {
                body.read(response);
            }
        } catch (IOException cause) {
            intake.fail(api.failures().broken(intake.seconds(), cause));
        } catch (RuntimeException | Error ours) {
            LOG.error("Reading the answer of {} failed", post.route(), ours);
            intake.fail(api.failures().internal(intake.seconds(), ours));
        }
    }

    /// Tries again after no answer, or ends the stream with the failure.
    @Override
    public void onFailure(Call failed, IOException cause) {
        settle(attempts.afterNoAnswer(cause), api.failures().noAnswer(cause));
    }

    /// Tries again after a refusal, or ends the stream with the failure.
    void refused(Response response, SpeechFailure failure) {
        settle(attempts.afterRefusal(response), failure);
    }

    private void settle(@Nullable Duration pause, SpeechFailure failure) {
        if (pause == null || intake.ended()) {
            intake.fail(failure);
            return;
        }
        watch.disarm();
        api.later(pause, () -> {
            if (!intake.ended()) {
                intake.trace().restart();
                go();
            }
        });
    }

    void cancel() {
        intake.cancel();
        hangUp();
    }

    /// Closes the connection, where there is one.
    void hangUp() {
        Call running = call;
        if (running != null) {
            running.cancel();
        }
    }

    Intake intake() {
        return intake;
    }

    StallWatch watch() {
        return watch;
    }

    private void stalled() {
        intake.fail(api.failures().stalled(intake.seconds(), api.options().timing().stall()));
        hangUp();
    }

    private void released() {
        watch.stop();
        api.running().remove(stream);
    }
}
