package dev.soundcheck.lab.run;

import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.testing.SyntheticSpeech;
import dev.soundcheck.trace.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// A server that stamps each of its own writes on the clock of the client, and waits as long as a test says.
///
/// The independent observer of the lab's figures: it knows nothing of traces.
final class TimedServer implements AutoCloseable {
    private static final int CHUNKS = 8;

    private final MockWebServer web = new MockWebServer();
    private final StampedSockets sockets = new StampedSockets();
    private final Map<Endpoint, Double> waitMillis = new EnumMap<>(Endpoint.class);
    private final byte[] pcm = SyntheticSpeech.of("One two three four.", 44_100).pcm();
    private final List<Meant> answers = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    /// One answer.
    ///
    /// @param meantNanos  when the server set out to write the first sound
    /// @param firstNanos  when the first bytes of it were handed to the system, encoded and encrypted
    record Answer(Endpoint endpoint, long meantNanos, long firstNanos) {}

    /// An answer whose bytes may still be on their way to the socket.
    private record Meant(Endpoint endpoint, long nanos) {}

    TimedServer(@Nullable SSLSocketFactory tls) {
        for (Endpoint endpoint : Endpoint.values()) {
            waitMillis.put(endpoint, 20.0);
        }
        web.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        web.setServerSocketFactory(sockets);
        if (tls != null) {
            // The body stamps the chunks of HTTP/1.1; HTTP/2 has none.
            web.setProtocolNegotiationEnabled(false);
            web.useHttps(tls);
        }
        try {
            web.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How long it thinks before it writes the first sound.
    void waits(Endpoint endpoint, double millis) {
        waitMillis.put(endpoint, millis);
    }

    /// The next answers are 429s.
    void refuseNext(int count) {
        failures.set(count);
    }

    CartesiaService client(UnaryOperator<CartesiaOptions> change) {
        URI url = web.url("/").uri();
        return new CartesiaService(change.apply(CartesiaOptions.of(url, null)));
    }

    /// In the order of writing.
    List<Answer> answers() {
        return answers.stream().map(meant -> new Answer(meant.endpoint(), meant.nanos(),
                sockets.firstWrite(meant.nanos()))).toList();
    }

    /// The answer whose first write lies within a run.
    Answer answerTo(LabRun run) {
        long press = run.trace().pressNanos();
        long done = press + run.trace().sincePress(Mark.DONE).orElseThrow();
        return answers().stream().filter(a -> a.firstNanos() > press && a.firstNanos() < done).findFirst()
                .orElseThrow(() -> new AssertionError("no answer within run " + run.slot()));
    }

    @Override
    public void close() {
        web.close();
    }

    private MockResponse answer(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        if (path.startsWith("/voices")) {
            return new MockResponse.Builder().setHeader("Content-Type", "application/json")
                    .body("{\"data\":[],\"has_more\":false,\"next_page\":null}").build();
        }
        if (path.endsWith("/websocket")) {
            return new MockResponse.Builder().webSocketUpgrade(new SocketSide()).build();
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return new MockResponse.Builder().code(429).setHeader("Content-Type", "application/json")
                    .body("{\"error_code\":\"concurrency_limited\",\"title\":\"Too many\",\"message\":\"Too many\"}")
                    .build();
        }
        return path.endsWith("/bytes")
                ? streamed(Endpoint.BYTES, "audio/raw")
                : streamed(Endpoint.SSE,
                        "text/event-stream");
    }

    private MockResponse streamed(Endpoint endpoint, String type) {
        return new MockResponse.Builder().setHeader("Content-Type", type).setHeader("Transfer-Encoding", "chunked")
                .removeHeader("Content-Length").body(new Body(endpoint)).build();
    }

    private void think(Endpoint endpoint) {
        long until = System.nanoTime() + Math.round(waitMillis.getOrDefault(endpoint, 0.0) * 1e6);
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private byte[] part(int index) {
        int frames = pcm.length / 2;
        return Arrays.copyOfRange(pcm, frames * index / CHUNKS * 2, frames * (index + 1) / CHUNKS * 2);
    }

    /// A body of HTTP chunks, each stamped before it goes.
    private final class Body implements MockResponseBody {
        private final Endpoint endpoint;

        Body(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.flush();
            think(endpoint);
            long first = 0;
            for (int i = 0; i < CHUNKS; i++) {
                byte[] data = endpoint == Endpoint.BYTES
                        ? part(i)
                        : Frames.event("chunk", Frames.chunk(part(i))).getBytes(
                                StandardCharsets.UTF_8);
                first = first == 0 ? System.nanoTime() : first;
                chunk(sink, data);
            }
            answers.add(new Meant(endpoint, first));
            if (endpoint == Endpoint.SSE) {
                chunk(sink, Frames.event("done", Frames.done()).getBytes(StandardCharsets.UTF_8));
            }
            // The library ends the trailers, and so the body.
            sink.writeUtf8("0\r\n").flush();
        }

        private void chunk(BufferedSink sink, byte[] data) throws IOException {
            sink.writeHexadecimalUnsignedLong(data.length).writeUtf8("\r\n").write(data).writeUtf8("\r\n").flush();
        }
    }

    /// The server's end of a socket: any number of turns.
    private final class SocketSide extends WebSocketListener {
        @Override
        public void onMessage(WebSocket socket, String text) {
            String context = text.replaceFirst("(?s).*\"context_id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
            think(Endpoint.WEBSOCKET);
            long first = 0;
            for (int i = 0; i < CHUNKS; i++) {
                String message = Frames.chunk(context, part(i));
                first = first == 0 ? System.nanoTime() : first;
                socket.send(message);
            }
            answers.add(new Meant(Endpoint.WEBSOCKET, first));
            socket.send(Frames.done(context));
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(1000, null);
        }

        @Override
        public void onFailure(WebSocket socket, Throwable cause, @Nullable Response response) {
            // A client that goes away is no matter here.
        }
    }
}
