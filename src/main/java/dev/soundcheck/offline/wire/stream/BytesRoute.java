package dev.soundcheck.offline.wire.stream;

import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.message.WireFormat;
import dev.soundcheck.offline.wire.render.Emitter;
import dev.soundcheck.offline.wire.render.Generation;
import dev.soundcheck.offline.wire.render.Renderer;
import dev.soundcheck.offline.wire.render.StagedFault;
import dev.soundcheck.speech.Stamp;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/// `POST /tts/bytes`: the body is the sound itself, chunked, while it is made. Any thread.
public final class BytesRoute {
    private final Renderer studio;

    public BytesRoute(Renderer studio) {
        this.studio = studio;
    }

    public void handle(Exchange exchange, Generation generation, Scenario scenario) throws IOException,
            InterruptedException {
        if (generation.save()) {
            exchange.tell("Cartesia-File-ID", UUID.randomUUID().toString());
        }
        try {
            studio.speak(generation, scenario, new Body(exchange, generation.format()));
        } catch (StagedFault fault) {
            if (fault.kind() != StagedFault.Kind.TRUNCATE) {
                throw fault;
            }
        }
    }

    /// Opens the answer with the first sound, so that what goes wrong before still has a status.
    private static final class Body implements Emitter {
        private final Exchange exchange;
        private final WireFormat format;
        private final OutputStream out;

        Body(Exchange exchange, WireFormat format) {
            this.exchange = exchange;
            this.format = format;
            this.out = exchange.stream(format.contentType());
        }

        @Override
        public void chunk(byte[] audio, double stepMillis) throws IOException {
            if (!exchange.begun() && format.container() == WireFormat.Container.WAV) {
                out.write(WavHeader.of(format.pcm()));
            }
            exchange.noteSound(audio.length);
            out.write(audio);
            out.flush();
        }

        @Override
        public void words(List<Stamp> words) {}

        @Override
        public void phonemes(List<Stamp> phonemes) {}
    }
}
