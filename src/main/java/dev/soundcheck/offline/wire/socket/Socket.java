package dev.soundcheck.offline.wire.socket;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.offline.scenario.Fault;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.wire.access.ServerSettings;
import dev.soundcheck.offline.wire.access.Slots;
import dev.soundcheck.offline.wire.access.StreamThreads;
import dev.soundcheck.offline.wire.catalog.Catalog;
import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.message.Errors;
import dev.soundcheck.offline.wire.message.Fields;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.message.TrafficLog;
import dev.soundcheck.offline.wire.message.Wire;
import dev.soundcheck.offline.wire.message.WireVersion;
import dev.soundcheck.offline.wire.render.EventEmitter;
import dev.soundcheck.offline.wire.render.Generation;
import dev.soundcheck.offline.wire.render.GenerationReader;
import dev.soundcheck.offline.wire.render.Renderer;
import dev.soundcheck.offline.wire.render.StagedFault;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Frame;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connected socket: hands messages to their contexts and puts the contexts' events on the line, in turns.
///
/// Public because Jetty looks it up by reflection. It calls the listener methods one at a time and never waits in them;
/// each context runs on a thread of its own.
public final class Socket implements Session.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final int NORMAL_CLOSURE = 1000;
    private static final int BAD_DATA = 1007;

    private final Renderer studio;
    private final Slots slots;
    private final Slots.Slot place;
    private final StreamThreads threads;
    private final ServerSettings settings;
    private final Catalog catalog;
    private final WireVersion version;
    private final Scenario scenario;
    private final String requestId;
    private final TrafficLog log;
    private final Map<String, RunningContext> contexts = new ConcurrentHashMap<>();
    private final SocketMessage message = new SocketMessage();
    private volatile @Nullable Connected connected;

    /// @param place  given back when the socket closes
    public Socket(Renderer studio, Slots slots, Slots.Slot place, StreamThreads threads, ServerSettings settings,
            Catalog catalog, Exchange handshake, Scenario scenario, TrafficLog log) {
        this.log = log;
        this.studio = studio;
        this.slots = slots;
        this.place = place;
        this.threads = threads;
        this.settings = settings;
        this.catalog = catalog;
        this.version = handshake.version();
        this.requestId = handshake.requestId();
        this.scenario = scenario;
    }

    /// @param outbox  the one way out
    private record Connected(Session session, SocketOutbox outbox) {}

    @Override
    public void onWebSocketOpen(Session opened) {
        connected = new Connected(opened, new SocketOutbox(opened));
        opened.setIdleTimeout(settings.socketIdle());
        opened.addIdleTimeoutListener(_ -> {
            if (contexts.isEmpty()) {
                opened.close(NORMAL_CLOSURE, "connection idle timeout", Callback.NOOP);
            }
            return false;
        });
        opened.demand();
    }

    /// Frames are read here, not messages: Jetty closes a socket over bad UTF-8 without a word.
    @Override
    public void onWebSocketFrame(Frame frame, Callback callback) {
        switch (frame.getType()) {
            case TEXT, BINARY, CONTINUATION -> {
                boolean whole = message.add(frame);
                callback.succeed();
                if (whole) {
                    answer();
                } else {
                    demand();
                }
            }
            case PING -> pong(frame, callback);
            case PONG -> {
                callback.succeed();
                demand();
            }
            case CLOSE -> callback.succeed();
        }
    }

    @Override
    public void onWebSocketClose(int statusCode, @Nullable String reason, Callback callback) {
        leave();
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        leave();
    }

    /// Takes one message. The next is read once a refusal has left, so that refusals do not pile up.
    private void answer() {
        CompletableFuture<Void> answered = CompletableFuture.completedFuture(null);
        String contextId = null;
        try {
            JsonObject json = Wire.object(message.text());
            log.note("received", requestId, json);
            contextId = Fields.of(json).text("context_id").filter(id -> !id.isEmpty()).orElse(null);
            if (contextId == null) {
                throw Problem.badRequest("Invalid request", "context_id is required.");
            }
            accept(json, contextId);
        } catch (CharacterCodingException e) {
            answered = refuse(Wire.badUtf8(), null).whenComplete((_, _) -> close(BAD_DATA, "Invalid UTF-8"));
        } catch (Problem problem) {
            answered = refuse(problem, contextId);
        } catch (RuntimeException e) {
            LOG.error("A message could not be taken", e);
            answered = refuse(Problem.internal(), contextId);
        }
        var _ = answered.whenComplete((_, _) -> demand());
    }

    private void pong(Frame ping, Callback callback) {
        Connected open = connected;
        if (open != null) {
            open.session().sendPong(BufferUtil.copy(ping.getPayload()), Callback.NOOP);
        }
        callback.succeed();
        demand();
    }

    private void close(int code, String reason) {
        Connected open = connected;
        if (open != null) {
            open.session().close(code, reason, Callback.NOOP);
        }
    }

    private void demand() {
        Connected open = connected;
        if (open != null && open.session().isOpen()) {
            open.session().demand();
        }
    }

    private void accept(JsonObject json, String contextId) {
        long arrivedNanos = System.nanoTime();
        RunningContext running = contexts.get(contextId);
        Fields fields = Fields.of(json);
        if (fields.flag("cancel")) {
            if (running != null) {
                running.context().cancel();
            }
            return;
        }
        Generation generation = new GenerationReader(version, GenerationReader.Endpoint.SOCKET,
                LocalDate.now(ZoneOffset.UTC), catalog).read(closing(json));
        ServerContext.Input input = new ServerContext.Input.Text(generation, fields.flag("continue"),
                fields.flag("flush"), arrivedNanos);
        if (running == null || !running.context().offer(input)) {
            begin(contextId, generation, input, running);
        }
    }

    /// A closing message may leave out its transcript.
    private static JsonObject closing(JsonObject json) {
        JsonElement transcript = json.get("transcript");
        if (transcript == null && json.has("continue")) {
            json.addProperty("transcript", "");
        }
        return json;
    }

    /// @param ending  the context of the same name that says its last words, or null
    private void begin(String contextId, Generation generation, ServerContext.Input input,
            @Nullable RunningContext ending) {
        Slots.Slot slot = slots.generation();
        EventEmitter emitter = new EventEmitter(Optional.of(contextId), scenario, this::send);
        ServerContext context = new ServerContext(studio, generation, emitter, scenario, settings.contextExpiry(),
                slot);
        RunningContext running = new RunningContext(context);
        try {
            context.offer(input);
            contexts.put(contextId, running);
            threads.start(() -> run(contextId, running, slot, ending));
        } catch (Problem problem) {
            contexts.remove(contextId, running);
            slot.close();
            throw problem;
        }
    }

    private void run(String contextId, RunningContext running, Slots.Slot slot, @Nullable RunningContext ending) {
        try (slot) {
            running.begin();
            if (ending != null) {
                ending.over().join();
            }
            running.context().run();
        } catch (Problem problem) {
            fail(problem, contextId, slot);
        } catch (StagedFault fault) {
            stage(fault);
        } catch (IOException | InterruptedException e) {
            LOG.debug("A context ended with its socket", e);
        } catch (RuntimeException e) {
            LOG.error("A context failed", e);
            fail(Problem.internal(), contextId, slot);
        } finally {
            contexts.remove(contextId, running);
            running.end();
        }
    }

    private void fail(Problem problem, String contextId, Slots.Slot slot) {
        slot.close();
        var _ = put(Errors.event(problem, version, requestId, contextId));
    }

    private void stage(StagedFault fault) {
        Connected open = connected;
        switch (fault.kind()) {
            case NAMELESS_ERROR -> {
                var _ = put(Errors.event(Problem.internal(), version, requestId, null));
            }
            case CLOSE -> {
                if (scenario.fault().orElse(null) instanceof Fault.Closed(int code, _)) {
                    close(code, scenario.reason().orElse("staged by the scenario"));
                }
            }
            case DROP, TRUNCATE -> {
                if (open != null) {
                    open.session().disconnect();
                }
            }
        }
    }

    /// Refuses a message of the client: through its context, so that what runs there ends first, else at once.
    private CompletableFuture<Void> refuse(Problem problem, @Nullable String contextId) {
        RunningContext running = contextId == null ? null : contexts.get(contextId);
        if (running != null && running.context().offer(new ServerContext.Input.Fault(problem))) {
            return CompletableFuture.completedFuture(null);
        }
        return put(Errors.event(problem, version, requestId, contextId));
    }

    private CompletableFuture<Void> put(JsonObject event) {
        Connected open = connected;
        log.note("sent", requestId, event);
        return open == null ? CompletableFuture.completedFuture(null) : open.outbox().put(Wire.write(event));
    }

    private void send(JsonObject event) throws IOException, InterruptedException {
        Connected open = connected;
        if (open == null) {
            throw new IOException("the socket is not open");
        }
        log.note("sent", requestId, event);
        open.outbox().send(Wire.write(event));
    }

    private void leave() {
        place.close();
        contexts.values().forEach(RunningContext::interrupt);
    }
}
