package dev.soundcheck.cartesia.voices;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.connection.HttpSpeech;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// One small request with its answer, for the catalog and the samples. Blocks until the answer is complete; stateless.
/// Where the server has closed a kept connection meanwhile, the request goes out once more over a new one.
final class Enquiry {
    private Enquiry() {}

    /// Reads an answer that is no refusal.
    @FunctionalInterface
    interface Reader<T extends @Nullable Object> {
        T read(Response response) throws IOException, SpeechException;
    }

    static <T extends @Nullable Object> T ask(CartesiaApi api, Request.Builder request, Reader<T> reader)
            throws SpeechException {
        return ask(api, api.client(), request, reader);
    }

    /// @param client  whose connections are used
    static <T extends @Nullable Object> T ask(CartesiaApi api, OkHttpClient client, Request.Builder request,
            Reader<T> reader) throws SpeechException {
        SpeechFailure refusal = api.refusal();
        if (refusal != null) {
            throw new SpeechException(refusal);
        }
        Call call = client.newBuilder().retryOnConnectionFailure(true).build().newCall(request.build());
        call.timeout().timeout(api.options().timing().answer().toNanos(), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            if (!response.isSuccessful()) {
                throw new SpeechException(HttpSpeech.refused(api, response, null));
            }
            return reader.read(response);
        } catch (IOException cause) {
            throw new SpeechException(api.failures().noAnswer(cause));
        }
    }
}
