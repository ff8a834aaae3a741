package dev.soundcheck.offline.wire.stream;

import com.google.gson.JsonObject;
import dev.soundcheck.offline.scenario.Fault;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.wire.access.Slots;
import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.message.Errors;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.render.EventEmitter;
import dev.soundcheck.offline.wire.render.Generation;
import dev.soundcheck.offline.wire.render.Renderer;
import dev.soundcheck.offline.wire.render.StagedFault;
import java.io.IOException;
import java.io.OutputStream;

/// `POST /tts/sse`: chunks and stamps as server-sent events. Any thread.
public final class SseRoute {
    private final Renderer studio;

    public SseRoute(Renderer studio) {
        this.studio = studio;
    }

    /// Speaks a request as events.
    ///
    /// @param slot  given back before the client hears of the end, so that its next request finds a place
    public void handle(Exchange exchange, Generation generation, Scenario scenario, Slots.Slot slot)
            throws IOException, InterruptedException {
        OutputStream out = exchange.stream("text/event-stream");
        SseWriter writer = new SseWriter(out, scenario.sse());
        EventEmitter emitter = new EventEmitter(generation.contextId(), scenario, event -> {
            exchange.noteEvent(event);
            writer.send(event);
        });
        try {
            studio.speak(generation, scenario, emitter);
            slot.close();
            if (!(scenario.fault().orElse(null) instanceof Fault.NoDone)) {
                emitter.done();
            }
        } catch (Problem problem) {
            if (!exchange.begun()) {
                throw problem;
            }
            slot.close();
            writer.send(error(exchange, generation, problem));
        } catch (StagedFault fault) {
            stage(fault, exchange, generation, writer);
        }
        out.close();
    }

    private static void stage(StagedFault fault, Exchange exchange, Generation generation, SseWriter writer)
            throws IOException {
        switch (fault.kind()) {
            case DROP, CLOSE -> throw fault;
            case TRUNCATE -> writer.sendHalf(error(exchange, generation, Problem.internal()));
            case NAMELESS_ERROR -> writer.send(Errors.event(Problem.internal(), exchange.version(), exchange
                    .requestId(), null));
        }
    }

    private static JsonObject error(Exchange exchange, Generation generation, Problem problem) {
        return Errors.event(problem, exchange.version(), exchange.requestId(), generation.contextId().orElse(null));
    }
}
