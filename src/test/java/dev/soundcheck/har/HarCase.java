package dev.soundcheck.har;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.event;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.trace.NanoClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Takes over a scripted server, and their HAR in a folder of the test.
@Timeout(60)
abstract class HarCase {
    static final byte[] SOUND = pattern(400);

    static final String STAMPS = """
            {"type":"timestamps","done":false,"word_timestamps":{"words":["Kettle","on."],"start":[0.001,0.004],"end":[0.003,0.012]}}""";

    @TempDir
    Path folder;

    final ClientFixture fixture = new ClientFixture();
    final Semaphore changes = new Semaphore(0);
    final Studio studio = new Studio(new Mute(), NanoClock.system(), changes::release);

    @AfterEach
    void close() {
        studio.close();
        fixture.close();
    }

    Take ended(Take take) throws InterruptedException {
        while (!take.state().ended()) {
            changes.acquire();
        }
        return take;
    }

    Take speak(Endpoint endpoint, SpeechRequest request) throws InterruptedException {
        return ended(studio.speak(fixture.client(), endpoint, request));
    }

    Take events() throws InterruptedException {
        fixture.server().answer(CartesiaServer.eventResponse(event("chunk", chunk(pattern(101)))
                + event("timestamps", STAMPS) + event("chunk", chunk(pattern(99))) + event("done", done()))
                .setHeader("Set-Cookie", "session=abc"));
        return speak(Endpoint.SSE, ClientFixture.line());
    }

    Take socket() throws InterruptedException {
        ServerSocketScript socket = fixture.server().socket();
        Take take = studio.speak(fixture.client(), Endpoint.WEBSOCKET, ClientFixture.line());
        socket.speak(200);
        return ended(take);
    }

    Path har(Take... takes) throws IOException {
        Path file = folder.resolve("out.har");
        assertEquals(takes.length, HarWriter.write(file, List.of(takes)));
        return file;
    }

    static HarContents read(Path file) throws IOException {
        return HarReader.read(file, new AtomicInteger()::incrementAndGet);
    }

    static byte[] pcm(@Nullable PcmTrack track) throws IOException {
        return new RestoredSound(track).raw();
    }
}
