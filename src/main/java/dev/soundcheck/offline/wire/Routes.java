package dev.soundcheck.offline.wire;

import com.google.gson.JsonObject;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.voice.Voices;
import dev.soundcheck.offline.wire.access.Gate;
import dev.soundcheck.offline.wire.access.ServerSettings;
import dev.soundcheck.offline.wire.access.Slots;
import dev.soundcheck.offline.wire.access.TokenRoute;
import dev.soundcheck.offline.wire.access.Tokens;
import dev.soundcheck.offline.wire.catalog.Dictionaries;
import dev.soundcheck.offline.wire.catalog.DictionariesRoute;
import dev.soundcheck.offline.wire.catalog.Places;
import dev.soundcheck.offline.wire.catalog.VoicesRoute;
import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.http.Staging;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.message.WireVersion;
import dev.soundcheck.offline.wire.render.Generation;
import dev.soundcheck.offline.wire.render.GenerationReader;
import dev.soundcheck.offline.wire.render.Renderer;
import dev.soundcheck.offline.wire.render.StagedFault;
import dev.soundcheck.offline.wire.socket.Socket;
import dev.soundcheck.offline.wire.stream.BytesRoute;
import dev.soundcheck.offline.wire.stream.PreviewRoute;
import dev.soundcheck.offline.wire.stream.SseRoute;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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
final class Routes extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final ServerSettings settings;
    private final Clock clock;
    private final Renderer studio;
    private final Slots slots;
    private final Gate gate;
    private final VoicesRoute voices = new VoicesRoute();
    private final TokenRoute tokens;
    private final PreviewRoute previews;
    private final Dictionaries dictionaries;
    private @Nullable ServerWebSocketContainer sockets;

    Routes(ServerSettings settings, Clock clock, CompletableFuture<Voices> loading, LongConsumer witness) {
        this.settings = settings;
        this.clock = clock;
        this.studio = new Renderer(loading, witness);
        this.slots = new Slots(settings.concurrencyLimit());
        Tokens keys = new Tokens(clock);
        this.gate = new Gate(settings.requireKey(), keys);
        this.tokens = new TokenRoute(keys);
        this.previews = new PreviewRoute(studio);
        this.dictionaries = new Dictionaries(clock);
    }

    /// Once, before the server starts.
    void sockets(ServerWebSocketContainer container) {
        sockets = container;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response);
        try {
            if (exchange.path().equals("/tts/websocket")) {
                return upgrade(exchange, request, response, callback);
            }
            route(exchange);
            callback.succeeded();
        } catch (Problem problem) {
            refuse(exchange, problem, callback);
        } catch (StagedFault fault) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
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
        return true;
    }

    private void route(Exchange exchange) throws IOException, InterruptedException {
        switch (exchange.method() + ' ' + exchange.path()) {
            case "GET /" -> health(exchange);
            case "POST /tts/bytes" -> speak(exchange, GenerationReader.Endpoint.BYTES);
            case "POST /tts/sse" -> speak(exchange, GenerationReader.Endpoint.SSE);
            case "POST /access-token" -> {
                gate.check(exchange, Gate.Area.KEY_ONLY);
                tokens.handle(exchange);
            }
            default -> catalog(exchange);
        }
    }

    private void catalog(Exchange exchange) throws IOException, InterruptedException {
        gate.check(exchange, Gate.Area.CATALOG);
        String path = exchange.path();
        if (path.equals(DictionariesRoute.PATH) || path.startsWith(DictionariesRoute.PATH + '/')) {
            new DictionariesRoute(dictionaries).handle(exchange);
            return;
        }
        boolean speech = path.startsWith("/tts/") || path.equals("/access-token");
        if (speech || !exchange.method().equals("GET")) {
            throw exchange.notOffered(speech || path.startsWith("/voices") ? 405 : 404);
        }
        switch (path) {
            case "/voices", "/voices/" -> voices.list(exchange);
            case "/accents" -> exchange.answer(Places.accents());
            case "/locales" -> exchange.answer(Places.locales());
            default -> {
                if (path.startsWith("/voices/") && path.endsWith("/preview.wav")) {
                    previews.handle(exchange, path.substring("/voices/".length(), path.length() - "/preview.wav"
                            .length()));
                } else if (path.startsWith("/voices/")) {
                    voices.get(exchange, path.substring("/voices/".length()));
                } else {
                    throw Problem.of(404, null, "Not found", "There is no route " + Problem.shown(path) + '.');
                }
            }
        }
    }

    private void speak(Exchange exchange, GenerationReader.Endpoint endpoint) throws IOException,
            InterruptedException {
        gate.check(exchange, Gate.Area.SPEECH);
        Scenario scenario = Staging.of(exchange, settings.scenario());
        exchange.label(scenario);
        Staging.refuse(scenario);
        if (Staging.answersWithPage(scenario, exchange)) {
            return;
        }
        Generation generation = new GenerationReader(exchange.version(), endpoint, LocalDate.now(clock), dictionaries)
                .read(exchange.json());
        Renderer.requireSpeakable(generation.transcript());
        try (Slots.Slot _ = slots.generation()) {
            if (endpoint == GenerationReader.Endpoint.SSE) {
                new SseRoute(studio).handle(exchange, generation, scenario);
            } else {
                new BytesRoute(studio).handle(exchange, generation, scenario);
            }
        }
    }

    private boolean upgrade(Exchange exchange, Request request, Response response, Callback callback)
            throws IOException {
        gate.check(exchange, Gate.Area.SPEECH);
        ServerWebSocketContainer container = sockets;
        if (container == null) {
            throw new IllegalStateException("the server has not started");
        }
        Scenario scenario = Staging.of(exchange, settings.scenario());
        exchange.label(scenario);
        Staging.refuseHandshake(scenario);
        if (Staging.answersWithPage(scenario, exchange)) {
            callback.succeeded();
            return true;
        }
        Slots.Slot place = slots.socket();
        boolean upgraded = false;
        try {
            upgraded = container.upgrade((_, _, _) -> new Socket(studio, slots, place, settings, dictionaries,
                    exchange, scenario), request, response, callback);
        } finally {
            if (!upgraded) {
                place.close();
            }
        }
        if (!upgraded) {
            throw Problem.of(426, null, "Upgrade required", "This route is a WebSocket.");
        }
        return true;
    }

    private static void health(Exchange exchange) throws IOException {
        JsonObject health = new JsonObject();
        health.addProperty("ok", true);
        health.addProperty("version", WireVersion.NEWEST);
        exchange.answer(health);
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
}
