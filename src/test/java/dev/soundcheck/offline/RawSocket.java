package dev.soundcheck.offline;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A socket client written by hand: sends text, keeps every event in order of arrival. The end of the connection comes
/// as an event of the type `close`, also where it broke without a close frame.
final class RawSocket implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private static final int BROKEN = 1006;

    private final BlockingQueue<JsonObject> arrived = new LinkedBlockingQueue<>();
    private final List<JsonObject> all = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;

    RawSocket(OfflineServer server, String query) {
        URI uri = URI.create(server.baseUrl().toString().replaceFirst("^http", "ws") + "/tts/websocket" + query);
        try {
            socket = http.newWebSocketBuilder().buildAsync(uri, this).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException refused) {
            http.shutdownNow();
            throw refused;
        }
    }

    RawSocket(OfflineServer server) {
        this(server, "?cartesia_version=" + RawClient.NEWEST);
    }

    void send(JsonObject message) {
        send(message.toString());
    }

    void send(String text) {
        socket.sendText(text, true).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /// Reads on until an event fits; everything read on the way is kept in `all`.
    JsonObject await(Predicate<JsonObject> wanted) throws InterruptedException {
        while (true) {
            JsonObject event = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("nothing came; so far " + RawClient.types(all));
            }
            all.add(event);
            if (wanted.test(event)) {
                return event;
            }
            if (event.get("type").getAsString().equals("close")) {
                throw new AssertionError("the socket ended: " + event + "; so far " + RawClient.types(all));
            }
        }
    }

    /// Waits no longer than that for one more event, which is kept in `all`.
    void next(Duration longest) throws InterruptedException {
        JsonObject event = arrived.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
        if (event != null) {
            all.add(event);
        }
    }

    JsonObject awaitType(String type) throws InterruptedException {
        return await(event -> event.get("type").getAsString().equals(type));
    }

    JsonObject awaitEnd(String contextId) throws InterruptedException {
        return await(event -> event.get("done").getAsBoolean() && (!event.has("context_id") || event.get("context_id")
                .getAsString().equals(contextId)));
    }

    List<JsonObject> of(String contextId) {
        return all.stream().filter(event -> event.has("context_id") && event.get("context_id").getAsString().equals(
                contextId)).toList();
    }

    List<JsonObject> all() {
        return all;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            arrived.add(RawClient.json(partial.toString()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        end(statusCode, reason);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        end(BROKEN, error.toString());
    }

    private void end(int code, String reason) {
        JsonObject close = new JsonObject();
        close.addProperty("type", "close");
        close.addProperty("done", true);
        close.addProperty("code", code);
        close.addProperty("reason", reason);
        arrived.add(close);
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}
