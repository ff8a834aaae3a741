package dev.soundcheck.cartesia.http;

import dev.soundcheck.cartesia.connection.BodyTap;
import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.connection.HttpSpeech;
import dev.soundcheck.cartesia.turn.Intake;
import dev.soundcheck.cartesia.wire.Frame;
import dev.soundcheck.cartesia.wire.FrameDecoder;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One `POST /tts/sse`. Goes by the `type` inside each message; the event's name is decoration.
public final class SseStream extends EventSourceListener implements SpeechStream {
    private static final Logger LOG = LoggerFactory.getLogger(SseStream.class);

    private final CartesiaApi api;
    private final SpeechRequest request;
    private final HttpTurn turn;
    private final Intake intake;
    private final String json;
    private volatile BodyTap tap;
    private final FrameDecoder decoder = new FrameDecoder();
    private volatile @Nullable EventSource source;
    private boolean opened;

    public SseStream(CartesiaApi api, SpeechRequest request, TraceRecorder trace, SpeechListener listener) {
        this.api = api;
        this.request = request;
        this.turn = new HttpTurn(api, this, trace, listener, this::attempt, this::hangUp);
        this.intake = turn.intake();
        this.json = HttpSpeech.json(api).sse(request);
        this.tap = new BodyTap(api.options().clock(), turn.watch()::progress);
    }

    public void start() {
        turn.start();
    }

    private void attempt(@Nullable String authorization) {
        BodyTap fresh = new BodyTap(api.options().clock(), turn.watch()::progress);
        tap = fresh;
        Request post = HttpSpeech.request(api, "tts/sse", json, intake.trace(), authorization, fresh);
        EventSource created = EventSources.createFactory((Call.Factory) api.client()).newEventSource(post, this);
        source = created;
        if (intake.ended()) {
            created.cancel();
        }
    }

    @Override
    public void cancel() {
        turn.cancel();
    }

    private void hangUp() {
        EventSource running = source;
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void onOpen(EventSource opening, Response response) {
        opened = true;
        turn.watch().progress();
    }

    @Override
    public void onEvent(EventSource from, @Nullable String id, @Nullable String type, String data) {
        long arrived = tap.arrivalNanos();
        int wireBytes = tap.bytesSince();
        intake.trace().mark(Mark.FIRST_BYTE, tap.firstReadNanos());
        if (data.isBlank() || data.strip().equals("[DONE]") || intake.ended()) {
            intake.trace().wire(wireBytes);
            return;
        }
        try {
            accept(decoder.decode(data), arrived, wireBytes);
        } catch (IOException unreadable) {
            intake.fail(api.failures().unreadable(intake.seconds(), unreadable));
            hangUp();
        }
    }

    private void accept(Frame frame, long arrived, int wireBytes) {
        switch (frame) {
            case Frame.Chunk chunk ->
                intake.audio(request.format().pcm(), chunk.audio(), arrived, wireBytes, chunk.stepMillis());
            case Frame.Stamps stamps -> intake.stamps(stamps, arrived, wireBytes);
            case Frame.FlushDone _ -> intake.trace().wire(wireBytes);
            case Frame.Done _ -> {
                intake.trace().wire(wireBytes);
                intake.complete(arrived);
                // The body's end brings the connection back to the pool; a server that never ends it loses it.
                api.later(api.options().timing().linger(), this::hangUp);
            }
            case Frame.Failure failure -> {
                intake.trace().wire(wireBytes);
                intake.fail(api.refusals().read(failure.error(), request));
                hangUp();
            }
            case Frame.Unknown unknown -> {
                intake.trace().wire(wireBytes);
                LOG.debug("Left out a message of the unknown type \"{}\"", api.redactor().clean(unknown.type()));
            }
        }
    }

    @Override
    public void onClosed(EventSource closed) {
        intake.fail(api.failures().broken(intake.seconds(), "the event stream ended without done"));
    }

    @Override
    public void onFailure(EventSource failed, @Nullable Throwable cause, @Nullable Response response) {
        if (intake.ended()) {
            return;
        }
        if (opened || response == null) {
            broke(cause);
        } else {
            turn.attempts().refused(response, HttpSpeech.refused(api, response, request));
        }
    }

    private void broke(@Nullable Throwable cause) {
        Throwable known = cause == null ? new IOException("no reason was given") : cause;
        if (opened || !(known instanceof IOException io)) {
            intake.fail(api.failures().broken(intake.seconds(), known));
        } else {
            turn.attempts().noAnswer(io);
        }
    }
}
