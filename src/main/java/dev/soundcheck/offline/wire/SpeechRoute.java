package dev.soundcheck.offline.wire;

import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.wire.access.Slots;
import dev.soundcheck.offline.wire.catalog.Catalog;
import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.http.Staging;
import dev.soundcheck.offline.wire.render.Generation;
import dev.soundcheck.offline.wire.render.GenerationReader;
import dev.soundcheck.offline.wire.render.Renderer;
import dev.soundcheck.offline.wire.stream.BytesRoute;
import dev.soundcheck.offline.wire.stream.SseRoute;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/// `POST /tts/bytes` and `POST /tts/sse`: checks the request, takes a place and speaks. Any thread.
final class SpeechRoute {
    private final Scenario usual;
    private final Clock clock;
    private final Slots slots;
    private final Catalog catalog;
    private final BytesRoute bytes;
    private final SseRoute sse;

    SpeechRoute(Scenario usual, Clock clock, Slots slots, Catalog catalog, Renderer studio) {
        this.usual = usual;
        this.clock = clock;
        this.slots = slots;
        this.catalog = catalog;
        this.bytes = new BytesRoute(studio);
        this.sse = new SseRoute(studio);
    }

    void answer(Exchange exchange, GenerationReader.Endpoint endpoint) throws IOException, InterruptedException {
        Scenario scenario = Staging.of(exchange, usual);
        exchange.label(scenario);
        Staging.refuse(scenario);
        if (Staging.answersWithPage(scenario, exchange)) {
            return;
        }
        Generation generation = new GenerationReader(exchange.version(), endpoint, LocalDate.now(clock), catalog)
                .read(exchange.json());
        Renderer.requireSpeakable(generation);
        try (Slots.Slot slot = slots.generation()) {
            switch (endpoint) {
                case BYTES -> bytes.handle(exchange, generation, scenario);
                case SSE -> sse.handle(exchange, generation, scenario, slot);
                case SOCKET -> throw new IllegalArgumentException("the socket is no request");
            }
        }
    }
}
