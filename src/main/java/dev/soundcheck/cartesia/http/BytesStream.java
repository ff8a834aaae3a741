package dev.soundcheck.cartesia.http;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.connection.HttpSpeech;
import dev.soundcheck.cartesia.sound.HeadSniff;
import dev.soundcheck.cartesia.sound.SoundDecoder;
import dev.soundcheck.cartesia.turn.Intake;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/// One `POST /tts/bytes`: a body of sound, read as it arrives on the thread of the answer; `cancel` from any thread.
///
/// A read ends where a buffer of the library or a TLS record ends. Reads within 2 ms are one arrival in the trace, so
/// that one piece from the server is drawn as one. The listener gets each read at once.
public final class BytesStream implements SpeechStream {
    private static final int READ_BYTES = 16 * 1024;
    private static final int MAX_TEXT_BYTES = 64 * 1024;
    private static final int PROGRESS_BYTES = 256;
    private static final long ONE_ARRIVAL_NANOS = 2_000_000;

    private final CartesiaApi api;
    private final SpeechRequest request;
    private final HttpTurn turn;
    private final Intake intake;
    // All below belong to the reading thread.
    private long chunkNanos = Long.MIN_VALUE / 2;
    private int fresh;

    public BytesStream(CartesiaApi api, SpeechRequest request, TraceRecorder trace, SpeechListener listener) {
        this.api = api;
        this.request = request;
        this.turn = new HttpTurn(api, this, trace, listener,
                new HttpTurn.Post(request, "tts/bytes", "*/*", HttpSpeech.json(api).bytes(request)), this::read);
        this.intake = turn.intake();
    }

    public void start() {
        turn.start();
    }

    @Override
    public void cancel() {
        turn.cancel();
    }

    private void read(Response response) throws IOException {
        if (HttpSpeech.compressed(response)) {
            intake.fail(HttpSpeech.compressedFailure(api, response));
            return;
        }
        BufferedSource source = response.body().source();
        SoundDecoder decoder = new HeadSniff(request.format(), HttpSpeech.saysMpeg(response));
        TextSniff sniff = new TextSniff();
        Buffer come = new Buffer();
        while (!intake.ended()) {
            int count = (int) source.read(come, READ_BYTES);
            long arrived = intake.trace().now();
            byte[] sound = sniff.take(count < 0 ? come.readByteArray() : whole(come));
            if (sniff.isText(count < 0)) {
                turn.refused(response,
                        HttpSpeech.textInsteadOfSpeech(api, response, text(sniff, come, source), request));
                return;
            }
            if (count >= 0) {
                intake.trace().mark(Mark.FIRST_BYTE, arrived);
            }
            deliver(decoder, sound, Math.max(0, count), arrived);
            if (count < 0) {
                finish(decoder, arrived);
                return;
            }
        }
    }

    /// Whole samples of raw sound. The rest stays in the library's buffer, without a copy.
    private byte[] whole(Buffer come) throws IOException {
        OutputFormat format = request.format();
        int unit = format.container() == OutputFormat.Container.RAW ? format.pcm().bytesPerFrame() : 1;
        return come.readByteArray(come.size() - come.size() % unit);
    }

    /// The text that stands in place of sound, as far as it is shown.
    private static String text(TextSniff sniff, Buffer come, BufferedSource source) {
        Buffer text = new Buffer().write(sniff.held());
        text.write(come, come.size());
        try {
            source.request(MAX_TEXT_BYTES);
        } catch (IOException brokenOff) {
            // what came is enough to be shown
        }
        text.write(source.getBuffer(), Math.min(MAX_TEXT_BYTES, source.getBuffer().size()));
        return text.readUtf8();
    }

    private void deliver(SoundDecoder decoder, byte[] bytes, int wireBytes, long arrived) {
        try {
            sound(decoder, bytes.length == 0 ? bytes : decoder.take(bytes), wireBytes, arrived);
        } catch (IOException notPlayable) {
            double heard = intake.seconds();
            intake.fail(heard > 0
                    ? api.failures().unreadable(heard, notPlayable)
                    : api.failures().notPlayable(notPlayable));
        }
    }

    private void sound(SoundDecoder decoder, byte[] sound, int wireBytes, long arrived) {
        PcmFormat format = decoder.format();
        boolean sounds = sound.length > 0 && format != null;
        if (wireBytes > 0 || sounds) {
            intake.trace().wireLog().bodyRead(arrived, wireBytes, sounds ? sound.length : 0);
        }
        if (!sounds || format == null) {
            intake.trace().wire(wireBytes);
            return;
        }
        noteProgress(sound.length);
        if (arrived - chunkNanos < ONE_ARRIVAL_NANOS) {
            intake.moreAudio(format, sound, arrived, wireBytes);
        } else {
            chunkNanos = arrived;
            intake.audio(format, sound, arrived, wireBytes, Float.NaN);
        }
    }

    /// Single bytes are no progress.
    private void noteProgress(int bytes) {
        fresh += bytes;
        if (fresh >= PROGRESS_BYTES) {
            fresh = 0;
            turn.watch().progress();
        }
    }

    private void finish(SoundDecoder decoder, long arrived) {
        sound(decoder, decoder.finish(), 0, arrived);
        if (decoder.incomplete() && intake.seconds() > 0) {
            intake.fail(api.failures().broken(intake.seconds(), "the file says that more sound would follow"));
        } else {
            intake.complete(arrived);
        }
    }
}
