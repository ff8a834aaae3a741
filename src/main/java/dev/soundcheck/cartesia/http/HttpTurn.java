package dev.soundcheck.cartesia.http;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.turn.Attempts;
import dev.soundcheck.cartesia.turn.Intake;
import dev.soundcheck.cartesia.turn.StallWatch;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.trace.TraceRecorder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The life of one HTTP turn, whatever its body holds: its attempts, its watch, its one end. Any thread.
final class HttpTurn {
    private final CartesiaApi api;
    private final SpeechStream stream;
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
        this.hangUp = hangUp;
        this.intake = new Intake(listener, trace, api.failures(), this::released);
        this.watch = new StallWatch(api.timer(), api.options().timing().stall(), this::stalled);
        this.attempts = new Attempts(api, intake, watch, attempt);
    }

    void start() {
        api.running().add(stream);
        attempts.start();
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

    Attempts attempts() {
        return attempts;
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
