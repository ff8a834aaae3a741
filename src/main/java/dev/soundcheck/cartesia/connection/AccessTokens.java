package dev.soundcheck.cartesia.connection;

import com.google.gson.stream.JsonReader;
import dev.soundcheck.json.JsonStream;
import dev.soundcheck.speech.SpeechFailure;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Short-lived tokens in place of the key, fetched when first needed and renewed early. Any thread.
///
/// The key itself goes to `/access-token` and to the catalog only.
final class AccessTokens implements Credentials {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration EARLY = Duration.ofMinutes(2);
    private static final String ORDER = "{\"grants\":{\"tts\":true},\"expires_in\":" + LIFE.toSeconds() + "}";

    private final CartesiaApi api;
    private final Duration life;
    private final Duration early;
    // All below guarded by this.
    private final List<Waiting> waiting = new ArrayList<>();
    private @Nullable String token;
    private long fetchedNanos;
    private boolean fetching;

    AccessTokens(CartesiaApi api) {
        this(api, LIFE, EARLY);
    }

    AccessTokens(CartesiaApi api, Duration life, Duration early) {
        this.api = api;
        this.life = life;
        this.early = early;
    }

    /// A caller that waits for the next token.
    private record Waiting(Consumer<@Nullable String> ready, Consumer<SpeechFailure> refused) {}

    @Override
    public void use(Consumer<@Nullable String> ready, Consumer<SpeechFailure> refused) {
        String usable;
        boolean fetch;
        synchronized (this) {
            long age = api.options().clock().nanoTime() - fetchedNanos;
            usable = age < life.toNanos() ? token : null;
            boolean ripe = age >= life.minus(early).toNanos();
            fetch = (usable == null || ripe) && !fetching;
            fetching |= fetch;
            if (usable == null) {
                waiting.add(new Waiting(ready, refused));
            }
        }
        if (fetch) {
            fetch();
        }
        if (usable != null) {
            ready.accept("Bearer " + usable);
        }
    }

    /// Drops the token, so that the next use fetches one.
    @Override
    public synchronized boolean renewable() {
        token = null;
        return true;
    }

    private void fetch() {
        Request request = api.keyed(api.route("access-token"))
                .post(RequestBody.create(ORDER, MediaType.get("application/json"))).build();
        Call call = api.client().newCall(request);
        call.timeout().timeout(api.options().timing().answer().toMillis(), TimeUnit.MILLISECONDS);
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException cause) {
                refuse(api.failures().noAnswer(cause));
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    if (response.isSuccessful()) {
                        accept(read(response.body().string()));
                    } else {
                        refuse(HttpSpeech.refused(api, response, null));
                    }
                } catch (IOException | IllegalStateException unreadable) {
                    refuse(api.failures().notCartesia(api.base().place() + " gave no access token.",
                            api.failures().detail(unreadable)));
                }
            }
        });
    }

    private static String read(String json) throws IOException {
        @Nullable
        String[] found = new @Nullable String[1];
        try (JsonReader in = new JsonReader(new StringReader(json))) {
            JsonStream.object(in, (name, value) -> {
                if (name.equals("token")) {
                    found[0] = JsonStream.string(value);
                } else {
                    value.skipValue();
                }
            });
        }
        String token = found[0];
        if (token == null || token.isBlank() || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IOException("an answer without a token");
        }
        return token;
    }

    private void accept(String fresh) {
        api.redactor().hide(fresh);
        List<Waiting> served;
        synchronized (this) {
            token = fresh;
            fetchedNanos = api.options().clock().nanoTime();
            fetching = false;
            served = List.copyOf(waiting);
            waiting.clear();
        }
        served.forEach(one -> one.ready().accept("Bearer " + fresh));
    }

    private void refuse(SpeechFailure failure) {
        List<Waiting> served;
        synchronized (this) {
            fetching = false;
            served = List.copyOf(waiting);
            waiting.clear();
        }
        served.forEach(one -> one.refused().accept(failure));
    }
}
