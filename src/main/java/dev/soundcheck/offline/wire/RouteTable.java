package dev.soundcheck.offline.wire;

import com.google.gson.JsonObject;
import dev.soundcheck.offline.wire.access.Gate;
import dev.soundcheck.offline.wire.access.TokenRoute;
import dev.soundcheck.offline.wire.access.UsageRoute;
import dev.soundcheck.offline.wire.catalog.Dictionaries;
import dev.soundcheck.offline.wire.catalog.DictionariesRoute;
import dev.soundcheck.offline.wire.catalog.Places;
import dev.soundcheck.offline.wire.catalog.VoicesRoute;
import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.message.WireVersion;
import dev.soundcheck.offline.wire.render.GenerationReader.Endpoint;
import dev.soundcheck.offline.wire.stream.PreviewRoute;
import java.io.IOException;
import java.util.Map;

/// Which path does what. An unknown path is 404 whatever the method; a known one with another method is 405. Any thread.
final class RouteTable {
    static final String SOCKET = "/tts/websocket";

    private static final String PREVIEW = "/preview.wav";

    private final Map<String, Map<String, Route>> fixed;
    private final VoicesRoute voices;
    private final PreviewRoute previews;
    private final DictionariesRoute dictionaries;

    RouteTable(SpeechRoute speech, TokenRoute tokens, UsageRoute usage, VoicesRoute voices, PreviewRoute previews,
            Dictionaries dictionaries) {
        this.voices = voices;
        this.previews = previews;
        this.dictionaries = new DictionariesRoute(dictionaries);
        Route all = Route.quick(Gate.Area.CATALOG, voices::list);
        fixed = Map.ofEntries(Map.entry("/", get(Route.open(RouteTable::health))),
                Map.entry("/tts/bytes", post(Route.speaking(Gate.Area.SPEECH, exchange -> speech.answer(exchange,
                        Endpoint.BYTES)))),
                Map.entry("/tts/sse", post(Route.speaking(Gate.Area.SPEECH, exchange -> speech.answer(exchange,
                        Endpoint.SSE)))),
                Map.entry("/access-token", post(Route.quick(Gate.Area.KEY_ONLY, tokens::handle))),
                Map.entry("/voices", get(all)), Map.entry("/voices/", get(all)),
                Map.entry("/accents", get(Route.quick(Gate.Area.CATALOG, exchange -> exchange.answer(Places
                        .accents())))),
                Map.entry("/locales", get(Route.quick(Gate.Area.CATALOG, exchange -> exchange.answer(Places
                        .locales())))),
                Map.entry("/concurrency", get(Route.quick(Gate.Area.ADMIN, usage::concurrency))),
                Map.entry("/balance", get(Route.quick(Gate.Area.ADMIN, usage::balance))),
                Map.entry("/usage/credits", get(Route.quick(Gate.Area.ADMIN, usage::credits))),
                Map.entry("/usage/concurrency", get(Route.quick(Gate.Area.ADMIN, usage::history))));
    }

    Route find(Exchange exchange) {
        String path = exchange.path();
        if (path.equals(DictionariesRoute.PATH) || path.startsWith(DictionariesRoute.PATH + '/')) {
            return Route.quick(Gate.Area.CATALOG, dictionaries::handle);
        }
        Map<String, Route> methods = methods(exchange, path);
        Route route = methods.get(exchange.method());
        if (route == null) {
            throw exchange.methodNotAllowed(methods.keySet());
        }
        return route;
    }

    private Map<String, Route> methods(Exchange exchange, String path) {
        Map<String, Route> methods = fixed.get(path);
        if (methods != null) {
            return methods;
        }
        if (path.startsWith("/voices/")) {
            String id = path.substring("/voices/".length());
            return id.endsWith(PREVIEW)
                    ? get(Route.speaking(Gate.Area.CATALOG,
                            asked -> previews.handle(asked, id.substring(0, id.length() - PREVIEW.length()))))
                    : get(Route.quick(Gate.Area.CATALOG, asked -> voices.get(asked, id)));
        }
        throw exchange.unknownPath();
    }

    private static Map<String, Route> get(Route route) {
        return Map.of("GET", route);
    }

    private static Map<String, Route> post(Route route) {
        return Map.of("POST", route);
    }

    private static void health(Exchange exchange) throws IOException {
        JsonObject health = new JsonObject();
        health.addProperty("ok", true);
        health.addProperty("version", WireVersion.NEWEST);
        exchange.answer(health);
    }
}
