package dev.soundcheck.cartesia.http;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.connection.HttpSpeech;
import dev.soundcheck.cartesia.turn.Intake;
import dev.soundcheck.cartesia.turn.WireTap;
import dev.soundcheck.cartesia.wire.FrameDecoder;
import dev.soundcheck.cartesia.wire.WireFrame;
import dev.soundcheck.cartesia.wire.WireMessage;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Inflater;
import okhttp3.Response;
import okio.BufferedSource;
import okio.GzipSource;
import okio.InflaterSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One `POST /tts/sse`, read on the thread of the answer; `cancel` from any thread. Reads the `type` inside each
/// message and ignores the event's name.
public final class SseStream implements SpeechStream {
    private static final Logger LOG = LoggerFactory.getLogger(SseStream.class);
    private static final int MAX_SHOWN_BYTES = 4096;
    private static final byte[] DONE = {'[', 'D', 'O', 'N', 'E', ']'};

    private final CartesiaApi api;
    private final SpeechRequest request;
    private final HttpTurn turn;
    private final Intake intake;
    private final WireTap tap;
    private boolean done;
    /// True once a chunk was marked as the last.
    private boolean saidDone;

    public SseStream(CartesiaApi api, SpeechRequest request, TraceRecorder trace, SpeechListener listener) {
        this.api = api;
        this.request = request;
        this.turn = new HttpTurn(api, this, trace, listener, new HttpTurn.Post(request, "tts/sse",
                "text/event-stream", HttpSpeech.json(api).sse(request)), this::read);
        this.intake = turn.intake();
        this.tap = new WireTap(api, trace);
    }

    public void start() {
        turn.start();
    }

    @Override
    public void cancel() {
        turn.cancel();
    }

    private void read(Response response) throws IOException {
        BufferedSource body = plain(response);
        if (body == null) {
            intake.fail(HttpSpeech.compressedFailure(api, response));
            return;
        }
        EventReader events = new EventReader(body, api.options().clock(), turn.watch()::progress);
        // Events after `done` are read and ignored: at the body's end the connection returns to the pool.
        while ((!intake.ended() || done) && events.next()) {
            event(events);
        }
        if (!intake.ended()) {
            ended(response, events.text());
        }
    }

    /// The body ended properly, but without `done`.
    private void ended(Response response, String text) {
        if (saidDone) {
            intake.complete(intake.trace().now());
        } else if (text.isBlank()) {
            intake.fail(api.failures().broken(intake.seconds(), "the event stream ended without done"));
        } else {
            intake.fail(HttpSpeech.textInsteadOfSpeech(api, response, text, request));
        }
    }

    /// The decompressed body, null where it cannot be decompressed.
    private static @Nullable BufferedSource plain(Response response) {
        String encoding = response.header("Content-Encoding", "identity");
        BufferedSource body = response.body().source();
        return switch (String.valueOf(encoding).toLowerCase(Locale.ROOT)) {
            case "identity" -> body;
            case "gzip", "x-gzip" -> Okio.buffer(new GzipSource(body));
            case "deflate" -> Okio.buffer(new InflaterSource(body, new Inflater()));
            default -> null;
        };
    }

    private void event(EventReader events) {
        int wireBytes = events.bytesSince();
        intake.trace().mark(Mark.FIRST_BYTE, events.firstReadNanos());
        if (intake.ended() || decoration(events)) {
            intake.trace().wire(wireBytes);
            return;
        }
        WireMessage message;
        try {
            message = FrameDecoder.read(events.data(), events.from(), events.to());
        } catch (IOException unreadable) {
            tap.unreadable(events.data(), events.from(), events.to(), events.arrivalNanos(), wireBytes);
            intake.fail(api.failures().unreadable(intake.seconds(), unreadable, new String(events.data(),
                    events.from(), Math.min(MAX_SHOWN_BYTES, events.to() - events.from()), StandardCharsets.UTF_8)));
            return;
        }
        tap.event(message, events.arrivalNanos(), wireBytes);
        accept(message.frame(), events.arrivalNanos(), wireBytes);
    }

    /// True for an empty event, or the word with which some servers end a stream.
    private static boolean decoration(EventReader events) {
        byte[] data = events.data();
        int from = events.from();
        int to = events.to();
        while (from < to && data[from] == ' ') {
            from++;
        }
        while (from < to && data[to - 1] == ' ') {
            to--;
        }
        return from == to || Arrays.equals(data, from, to, DONE, 0, DONE.length);
    }

    private void accept(WireFrame frame, long arrived, int wireBytes) {
        switch (frame) {
            case WireFrame.Chunk chunk -> {
                saidDone = chunk.last();
                intake.audio(request.format().pcm(), chunk.audio(), arrived, wireBytes, chunk.stepMillis());
                if (chunk.audio().length > 0) {
                    turn.watch().progress();
                }
            }
            case WireFrame.Stamps stamps -> {
                intake.stamps(stamps, arrived, wireBytes);
                if (!stamps.empty()) {
                    turn.watch().progress();
                }
            }
            case WireFrame.FlushDone _ -> intake.trace().wire(wireBytes);
            case WireFrame.Done _ -> {
                intake.trace().wire(wireBytes);
                done = true;
                intake.complete(arrived);
                // A connection whose body never ends is closed.
                api.later(api.options().timing().linger(), turn::hangUp);
            }
            case WireFrame.Failure failure -> {
                intake.trace().wire(wireBytes);
                intake.fail(api.refusals().read(failure.error(), request));
            }
            case WireFrame.Unknown unknown -> {
                intake.trace().wire(wireBytes);
                LOG.debug("Left out a message of the unknown type \"{}\"", api.redactor().clean(unknown.type()));
            }
        }
    }
}
