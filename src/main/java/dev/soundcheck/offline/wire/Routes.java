package dev.soundcheck.offline.wire;

import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.voice.Voices;
import dev.soundcheck.offline.voice.persona.Cast;
import dev.soundcheck.offline.wire.access.Gate;
import dev.soundcheck.offline.wire.access.ServerSettings;
import dev.soundcheck.offline.wire.access.Slots;
import dev.soundcheck.offline.wire.access.StreamThreads;
import dev.soundcheck.offline.wire.access.TokenRoute;
import dev.soundcheck.offline.wire.access.Tokens;
import dev.soundcheck.offline.wire.access.UsageRoute;
import dev.soundcheck.offline.wire.access.Visitors;
import dev.soundcheck.offline.wire.catalog.Catalog;
import dev.soundcheck.offline.wire.catalog.Dictionaries;
import dev.soundcheck.offline.wire.catalog.VoicesRoute;
import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.http.RequestBody;
import dev.soundcheck.offline.wire.http.Staging;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.message.TrafficLog;
import dev.soundcheck.offline.wire.render.Renderer;
import dev.soundcheck.offline.wire.render.StagedFault;
import dev.soundcheck.offline.wire.socket.Socket;
import dev.soundcheck.offline.wire.stream.PreviewRoute;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends each request to its route and turns what goes wrong into answers. Any thread.
///
/// No thread of the server waits for a client: bodies are read as they come, and sound has threads of its own.
final class Routes extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final ServerSettings settings;
    private final Renderer studio;
    private final Slots slots;
    private final StreamThreads threads;
    private final TrafficLog log;
    private final Visitors visitors;
    private final Gate gate;
    private final Catalog catalog;
    private final RouteTable table;
    private @Nullable ServerWebSocketContainer sockets;

    Routes(ServerSettings settings, Clock clock, Cast cast, CompletableFuture<Voices> loading, LongConsumer witness,
            StreamThreads threads, TrafficLog log) {
        this.log = log;
        this.settings = settings;
        this.studio = new Renderer(loading, witness, settings.seed());
        this.slots = new Slots(settings.concurrencyLimit());
        this.threads = threads;
        Tokens keys = new Tokens(clock);
        this.visitors = new Visitors(settings.allowedOrigins());
        this.gate = new Gate(settings.requireKey(), keys);
        this.catalog = new Catalog(cast, new Dictionaries(clock));
        this.table = new RouteTable(new SpeechRoute(settings.scenario(), clock, slots, catalog, studio),
                new TokenRoute(keys), new UsageRoute(slots, clock), new VoicesRoute(cast),
                new PreviewRoute(studio, cast),
                catalog.dictionaries());
    }

    /// Once, before the server starts.
    void sockets(ServerWebSocketContainer container) {
        sockets = container;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (Request.getPathInContext(request).equals(RouteTable.SOCKET)) {
            Exchange handshake = new Exchange(request, response, Optional.empty(), log);
            guard(handshake, callback, () -> upgrade(handshake, request, response, callback));
            return true;
        }
        var _ = RequestBody.read(request).whenComplete((body, failure) -> {
            if (failure != null) {
                callback.failed(failure);
            } else {
                Exchange exchange = new Exchange(request, response, body, log);
                guard(exchange, callback, () -> route(exchange, callback));
            }
        });
        return true;
    }

    private void route(Exchange exchange, Callback callback) throws IOException, InterruptedException {
        exchange.requireReadableQuery();
        visitors.check(exchange);
        if (exchange.method().equals("OPTIONS") && exchange.header("Origin") != null) {
            visitors.preflight(exchange);
            callback.succeeded();
            return;
        }
        Route route = table.find(exchange);
        route.area().ifPresent(area -> gate.check(exchange, area));
        if (route.speaks()) {
            threads.start(() -> guard(exchange, callback, () -> answer(route, exchange, callback)));
        } else {
            answer(route, exchange, callback);
        }
    }

    private static void answer(Route route, Exchange exchange, Callback callback) throws IOException,
            InterruptedException {
        route.work().answer(exchange);
        callback.succeeded();
    }

    private static void guard(Exchange exchange, Callback callback, Step step) {
        try {
            step.run();
        } catch (Problem problem) {
            refuse(exchange, problem, callback);
        } catch (StagedFault fault) {
            exchange.breakOff();
            callback.failed(fault);
        } catch (IOException e) {
            LOG.debug("The client went away", e);
            callback.failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            callback.failed(e);
        } catch (RuntimeException e) {
            LOG.error("A request failed", e);
            refuse(exchange, Problem.internal(), callback);
        }
    }

    private void upgrade(Exchange exchange, Request request, Response response, Callback callback)
            throws IOException {
        exchange.requireReadableQuery();
        visitors.check(exchange);
        if (!exchange.method().equals("GET")) {
            throw exchange.methodNotAllowed(List.of("GET"));
        }
        gate.check(exchange, Gate.Area.SPEECH);
        Scenario scenario = Staging.of(exchange, settings.scenario());
        exchange.label(scenario);
        Staging.refuseHandshake(scenario);
        if (Staging.answersWithPage(scenario, exchange)) {
            callback.succeeded();
        } else if (!opened(exchange, scenario, request, response, callback)) {
            throw Problem.of(426, null, "Upgrade required", "This route is a WebSocket.");
        }
    }

    /// False where the request does not ask for a socket.
    private boolean opened(Exchange exchange, Scenario scenario, Request request, Response response,
            Callback callback) {
        ServerWebSocketContainer container = sockets;
        if (container == null) {
            throw new IllegalStateException("the server has not started");
        }
        Slots.Slot place = slots.socket();
        boolean upgraded = false;
        try {
            upgraded = container.upgrade((_, _, _) -> new Socket(studio, slots, place, threads, settings, catalog,
                    exchange, scenario, log), request, response, callback);
        } finally {
            if (!upgraded) {
                place.close();
            }
        }
        return upgraded;
    }

    private static void refuse(Exchange exchange, Problem problem, Callback callback) {
        if (exchange.begun()) {
            callback.failed(problem);
            return;
        }
        try {
            exchange.refuse(problem);
            callback.succeeded();
        } catch (IOException e) {
            LOG.debug("A refusal could not be sent", e);
            callback.failed(e);
        }
    }

    /// A part of an answer that may go wrong.
    private interface Step {
        void run() throws IOException, InterruptedException;
    }
}
