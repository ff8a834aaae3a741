package dev.soundcheck.testing;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// The server's end of one socket: what the client said, and what to say back.
public final class ServerSocketScript extends WebSocketListener {
    private static final int PATIENCE_SECONDS = 30;

    private final Runnable cord;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable WebSocket socket;
    private volatile int closeCode;

    ServerSocketScript(Runnable cord) {
        this.cord = cord;
    }

    @Override
    public void onOpen(WebSocket open, Response response) {
        socket = open;
        opened.countDown();
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        messages.add(text);
    }

    @Override
    public void onClosing(WebSocket closing, int code, String reason) {
        closeCode = code;
        closing.close(1000, null);
        ended.countDown();
    }

    @Override
    public void onFailure(WebSocket failed, Throwable cause, @Nullable Response response) {
        ended.countDown();
    }

    public ServerSocketScript awaitOpen() {
        await(opened, "a socket");
        return this;
    }

    /// The client has closed the socket, or it is gone; the code, 0 where there was none.
    public int awaitEnd() {
        await(ended, "the end of the socket");
        return closeCode;
    }

    /// The next message of the client.
    public JsonObject message() {
        return JsonParser.parseString(text()).getAsJsonObject();
    }

    public String text() {
        try {
            String text = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(text, "the client sent nothing");
            return text;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /// The context of the next message.
    public String contextId() {
        return message().get("context_id").getAsString();
    }

    /// Answers the next utterance with so much sound and its end.
    ///
    /// @return its context
    public String speak(int bytes) {
        String context = contextId();
        send(Frames.chunk(context, Frames.pattern(bytes)), Frames.done(context));
        return context;
    }

    public boolean quiet() {
        return messages.isEmpty();
    }

    public ServerSocketScript send(String... json) {
        for (String one : json) {
            assertTrue(open().send(one), "the socket takes nothing any more");
        }
        return this;
    }

    /// As `send`, where the client may have hung up.
    public void tell(String json) {
        open().send(json);
    }

    public void close(int code, String reason) {
        assertTrue(open().close(code, reason));
    }

    /// As a network does it: without a word.
    public void drop() {
        awaitOpen();
        cord.run();
    }

    private WebSocket open() {
        awaitOpen();
        WebSocket open = socket;
        assertNotNull(open);
        return open;
    }

    private static void await(CountDownLatch latch, String what) {
        try {
            assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "waited too long for " + what);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
