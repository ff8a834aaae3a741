package dev.soundcheck.offline.wire.socket;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.wire.access.ServerSettings;
import dev.soundcheck.offline.wire.access.Slots;
import dev.soundcheck.offline.wire.catalog.Dictionaries;
import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.message.Errors;
import dev.soundcheck.offline.wire.message.Fields;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.message.Wire;
import dev.soundcheck.offline.wire.message.WireVersion;
import dev.soundcheck.offline.wire.render.EventEmitter;
import dev.soundcheck.offline.wire.render.Generation;
import dev.soundcheck.offline.wire.render.GenerationReader;
import dev.soundcheck.offline.wire.render.Renderer;
import dev.soundcheck.offline.wire.render.StagedFault;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connected socket: hands messages to their contexts and puts the contexts' events on the line, in turns.
///
/// Public because Jetty looks it up by reflection. It calls the listener methods one at a time; each context runs on a thread of its own.
public final class Socket implements Session.Listener.AutoDemanding {
    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final int NORMAL_CLOSURE = 1000;

    private final Renderer studio;
    private final Slots slots;
    private final Slots.Slot place;
    private final ServerSettings settings;
    private final Dictionaries dictionaries;
    private final WireVersion version;
    private final Scenario scenario;
    private final String requestId;
    private final Map<String, Running> contexts = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable Session session;

    /// @param place  given back when the socket closes
    public Socket(Renderer studio, Slots slots, Slots.Slot place, ServerSettings settings, Dictionaries dictionaries,
            Exchange handshake, Scenario scenario) {
        this.studio = studio;
        this.slots = slots;
        this.place = place;
        this.settings = settings;
        this.dictionaries = dictionaries;
        this.version = handshake.version();
        this.requestId = handshake.requestId();
        this.scenario = scenario;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        opened.setIdleTimeout(settings.socketIdle());
        opened.addIdleTimeoutListener(_ -> {
            if (contexts.isEmpty()) {
                opened.close(NORMAL_CLOSURE, "connection idle timeout", Callback.NOOP);
            }
            return false;
        });
    }

    @Override
    public void onWebSocketText(String text) {
        String contextId = null;
        try {
            JsonObject message = Wire.object(text);
            contextId = Fields.of(message).text("context_id").orElse(null);
            if (contextId == null || contextId.isEmpty()) {
                throw Problem.badRequest("Invalid request", "context_id is required.");
            }
            accept(message, contextId);
        } catch (Problem problem) {
            refuse(problem, contextId);
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

    private void accept(JsonObject message, String contextId) {
        Running running = contexts.get(contextId);
        if (Fields.of(message).flag("cancel")) {
            if (running != null) {
                running.context().cancel();
            }
            return;
        }
        Fields fields = Fields.of(message);
        Generation generation = new GenerationReader(version, GenerationReader.Endpoint.SOCKET, LocalDate.now(
                ZoneOffset.UTC), dictionaries).read(closing(message));
        ServerContext.Input input = new ServerContext.Input.Text(generation, fields.flag("continue"), fields.flag(
                "flush"));
        if (running == null) {
            running = begin(contextId, generation);
        }
        running.context().offer(input);
    }

    /// A closing message may leave out its transcript.
    private static JsonObject closing(JsonObject message) {
        JsonElement transcript = message.get("transcript");
        if (transcript == null && message.has("continue")) {
            message.addProperty("transcript", "");
        }
        return message;
    }

    private Running begin(String contextId, Generation generation) {
        Slots.Slot slot = slots.generation();
        EventEmitter emitter = new EventEmitter(Optional.of(contextId), scenario, this::send);
        ServerContext context = new ServerContext(studio, generation, emitter, scenario, settings.contextExpiry());
        Thread thread = Thread.ofPlatform().daemon().name("offline-context").unstarted(() -> run(contextId, context,
                slot));
        Running running = new Running(context, thread);
        contexts.put(contextId, running);
        thread.start();
        return running;
    }

    private void run(String contextId, ServerContext context, Slots.Slot slot) {
        try (slot) {
            context.run();
        } catch (Problem problem) {
            refuse(problem, contextId);
        } catch (StagedFault fault) {
            stage(fault);
        } catch (IOException | InterruptedException e) {
            LOG.debug("A context ended with its socket", e);
        } catch (RuntimeException e) {
            LOG.error("A context failed", e);
            refuse(Problem.internal(), contextId);
        } finally {
            contexts.remove(contextId);
        }
    }

    private void stage(StagedFault fault) {
        Session open = session;
        if (fault.kind() == StagedFault.Kind.NAMELESS_ERROR) {
            refuse(Problem.internal(), null);
        } else if (open != null) {
            open.disconnect();
        }
    }

    private void refuse(Problem problem, @Nullable String contextId) {
        Running running = contextId == null ? null : contexts.get(contextId);
        if (running != null && running.thread() != Thread.currentThread()) {
            running.context().offer(new ServerContext.Input.Fault(problem));
            return;
        }
        try {
            send(Errors.event(problem, version, requestId, contextId));
        } catch (IOException | InterruptedException e) {
            LOG.debug("A refusal could not be sent", e);
        }
    }

    private void send(JsonObject event) throws IOException, InterruptedException {
        Session open = session;
        if (open == null) {
            throw new IOException("the socket is not open");
        }
        turn.lockInterruptibly();
        try {
            Callback.Completable sent = new Callback.Completable();
            open.sendText(Wire.write(event), sent);
            sent.get();
        } catch (ExecutionException e) {
            throw new IOException("the socket takes no more", e.getCause());
        } finally {
            turn.unlock();
        }
    }

    private void leave() {
        place.close();
        contexts.values().forEach(running -> running.thread().interrupt());
    }

    private record Running(ServerContext context, Thread thread) {}
}
