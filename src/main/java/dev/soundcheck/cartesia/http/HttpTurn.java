package dev.soundcheck.cartesia.http;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.turn.Attempts;
import dev.soundcheck.cartesia.turn.Intake;
import dev.soundcheck.cartesia.turn.StallWatch;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The life of one HTTP turn, whatever its body holds: its attempts, its watch, its one end. Any thread.
final class HttpTurn {
    private final CartesiaApi api;
    private final SpeechStream stream;
    private final Consumer<@Nullable String> attempt;
    private final Runnable hangUp;
    private final Intake intake;
    private final StallWatch watch;
    private final Attempts attempts;

    /// A turn of a stream.
    ///
    /// @param attempt  makes the request with this `Authorization`
    /// @param hangUp   closes the connection, where there is one
    HttpTurn(CartesiaApi api, SpeechStream stream, TraceRecorder trace, SpeechListener listener,
            Consumer<@Nullable String> attempt, Runnable hangUp) {
        this.api = api;
        this.stream = stream;
        this.attempt = attempt;
        this.hangUp = hangUp;
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
            api.credentials().use(attempt, intake::fail);
        }
    }

    /// Goes again after a refusal, or ends the stream with it.
    void refused(Response response, SpeechFailure failure) {
        settle(attempts.afterRefusal(response), failure);
    }

    /// Goes again after no answer, or ends the stream with it.
    void noAnswer(IOException cause) {
        settle(attempts.afterNoAnswer(cause), api.failures().noAnswer(cause));
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
        hangUp.run();
    }

    Intake intake() {
        return intake;
    }

    StallWatch watch() {
        return watch;
    }

    private void stalled() {
        intake.fail(api.failures().stalled(intake.seconds(), api.options().timing().stall()));
        hangUp.run();
    }

    private void released() {
        watch.stop();
        api.running().remove(stream);
    }
}
