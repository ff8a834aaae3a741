package dev.soundcheck.cartesia.turn;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.speech.SpeechFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Makes a request, and makes it again where that is allowed: before anything was told, as often as the policy says.
///
/// Any thread, but one attempt at a time.
public final class Attempts {
    private final CartesiaApi api;
    private final Intake intake;
    private final StallWatch watch;
    private final Consumer<@Nullable String> go;
    private int made;
    private boolean renewed;

    /// The attempts of one stream.
    ///
    /// @param go  starts one with this `Authorization`
    public Attempts(CartesiaApi api, Intake intake, StallWatch watch, Consumer<@Nullable String> go) {
        this.api = api;
        this.intake = intake;
        this.watch = watch;
        this.go = go;
    }

    public void start() {
        if (!intake.ended()) {
            watch.arm();
            api.credentials().use(go, intake::fail);
        }
    }

    /// Goes again after a refusal, or ends the stream with it.
    public void refused(Response response, SpeechFailure failure) {
        if (response.code() == 401 && !renewed && api.credentials().renewable()) {
            renewed = true;
            later(Duration.ZERO);
            return;
        }
        settle(api.options().retries().afterStatus(made, response.code(), response.headers(), random()), failure);
    }

    /// Goes again after no answer, or ends the stream with it.
    public void noAnswer(IOException cause) {
        settle(api.options().retries().afterNoAnswer(made, cause, random()), api.failures().noAnswer(cause));
    }

    private void settle(@Nullable Duration pause, SpeechFailure failure) {
        if (pause == null || intake.ended()) {
            intake.fail(failure);
        } else {
            made++;
            later(pause);
        }
    }

    private void later(Duration pause) {
        watch.disarm();
        api.later(pause, () -> {
            if (!intake.ended()) {
                intake.trace().restart();
                start();
            }
        });
    }

    private static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
