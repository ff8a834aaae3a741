package dev.soundcheck.cartesia.http;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.connection.HttpSpeech;
import dev.soundcheck.cartesia.sound.SoundDecoder;
import dev.soundcheck.cartesia.turn.Intake;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.util.Arrays;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// One `POST /tts/bytes`: a body of sound, read as it comes. A chunk is what one read gives; its edges mean nothing.
public final class BytesStream implements SpeechStream, Callback {
    private static final int READ_BYTES = 16 * 1024;

    private final CartesiaApi api;
    private final SpeechRequest request;
    private final HttpTurn turn;
    private final Intake intake;
    private final String json;
    private volatile @Nullable Call call;

    public BytesStream(CartesiaApi api, SpeechRequest request, TraceRecorder trace, SpeechListener listener) {
        this.api = api;
        this.request = request;
        this.turn = new HttpTurn(api, this, trace, listener, this::attempt, this::hangUp);
        this.intake = turn.intake();
        this.json = HttpSpeech.json(api).bytes(request);
    }

    public void start() {
        turn.start();
    }

    private void attempt(@Nullable String authorization) {
        Call made = api.client()
                .newCall(HttpSpeech.request(api, "tts/bytes", json, intake.trace(), authorization, null));
        call = made;
        if (!intake.ended()) {
            made.enqueue(this);
        }
    }

    private void hangUp() {
        Call running = call;
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void cancel() {
        turn.cancel();
    }

    @Override
    public void onFailure(Call failed, IOException cause) {
        turn.attempts().noAnswer(cause);
    }

    @Override
    public void onResponse(Call answered, Response response) {
        turn.watch().progress();
        try (response) {
            if (!response.isSuccessful() || HttpSpeech.cannotBeSound(response)) {
                turn.attempts().refused(response, HttpSpeech.refused(api, response, request));
            } else if (HttpSpeech.compressed(response)) {
                intake.fail(HttpSpeech.compressedFailure(api, response));
            } else {
                read(response.body().source());
            }
        } catch (IOException cause) {
            intake.fail(api.failures().broken(intake.seconds(), cause));
        }
    }

    private void read(BufferedSource source) throws IOException {
        SoundDecoder decoder = SoundDecoder.of(request.format());
        byte[] buffer = new byte[READ_BYTES];
        while (!intake.ended()) {
            int count = source.read(buffer, 0, buffer.length);
            long arrived = intake.trace().now();
            turn.watch().progress();
            if (count < 0) {
                finish(decoder, arrived);
                return;
            }
            intake.trace().mark(Mark.FIRST_BYTE, arrived);
            deliver(decoder, Arrays.copyOf(buffer, count), arrived);
        }
    }

    private void deliver(SoundDecoder decoder, byte[] bytes, long arrived) {
        try {
            byte[] sound = decoder.take(bytes);
            PcmFormat format = decoder.format();
            if (sound.length == 0 || format == null) {
                intake.trace().wire(bytes.length);
            } else {
                intake.audio(format, sound, arrived, bytes.length, Float.NaN);
            }
        } catch (IOException notPlayable) {
            double heard = intake.seconds();
            intake.fail(heard > 0
                    ? api.failures().unreadable(heard, notPlayable)
                    : api.failures().notPlayable(notPlayable));
            hangUp();
        }
    }

    private void finish(SoundDecoder decoder, long arrived) {
        if (decoder.incomplete() && intake.seconds() > 0) {
            intake.fail(api.failures().broken(intake.seconds(), "the file says that more sound would follow"));
        } else {
            intake.complete(arrived);
        }
    }
}
