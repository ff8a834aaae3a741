package dev.soundcheck.offline;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A socket client written by hand: sends text, keeps every event in order of arrival.
final class RawSocket implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<JsonObject> arrived = new LinkedBlockingQueue<>();
    private final List<JsonObject> all = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    RawSocket(OfflineServer server, String query) {
        URI uri = URI.create(server.baseUrl().toString().replaceFirst("^http", "ws") + "/tts/websocket" + query);
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, this).join();
    }

    RawSocket(OfflineServer server) {
        this(server, "?cartesia_version=" + RawClient.NEWEST);
    }

    void send(JsonObject message) {
        send(message.toString());
    }

    void send(String text) {
        socket.sendText(text, true).join();
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
        JsonObject close = new JsonObject();
        close.addProperty("type", "close");
        close.addProperty("done", true);
        close.addProperty("code", statusCode);
        close.addProperty("reason", reason);
        arrived.add(close);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
