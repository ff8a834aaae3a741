package dev.soundcheck.offline;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A socket client written by hand: sends text, keeps every event in order of arrival. The end of the connection comes
/// as an event of the type `close`, also where it broke without a close frame.
///
/// Not the JDK's: that one misses an end that comes right behind a message, now and then.
final class RawSocket implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private static final int BROKEN = 1006;

    private final BlockingQueue<JsonObject> arrived = new LinkedBlockingQueue<>();
    private final List<JsonObject> all = new ArrayList<>();
    private final RawFrames frames;

    /// Opens it; a refusal is an exception.
    RawSocket(OfflineServer server, String query) {
        try {
            frames = new RawFrames(server, query);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        Thread.ofPlatform().daemon().name("raw-socket").start(this::read);
    }

    RawSocket(OfflineServer server) {
        this(server, "?cartesia_version=" + RawClient.NEWEST);
    }

    void send(JsonObject message) {
        send(message.toString());
    }

    void send(String text) {
        try {
            frames.send(RawFrames.TEXT, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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

    private void read() {
        StringBuilder message = new StringBuilder();
        try {
            while (true) {
                RawFrames.Frame frame = frames.read();
                switch (frame.opcode()) {
                    case RawFrames.TEXT, RawFrames.CONTINUATION -> {
                        message.append(frame.payload());
                        if (frames.wholeMessage()) {
                            arrived.add(RawClient.json(message.toString()));
                            message.setLength(0);
                        }
                    }
                    case RawFrames.PING -> frames.send(RawFrames.PONG, frame.payload().getBytes(
                            StandardCharsets.UTF_8));
                    case RawFrames.CLOSE -> {
                        int blank = frame.payload().indexOf(' ');
                        end(Integer.parseInt(frame.payload().substring(0, blank)),
                                frame.payload().substring(blank + 1));
                        return;
                    }
                    default -> throw new IOException("a frame of the kind " + frame.opcode());
                }
            }
        } catch (IOException broken) {
            end(BROKEN, broken.toString());
        }
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
        try {
            frames.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
