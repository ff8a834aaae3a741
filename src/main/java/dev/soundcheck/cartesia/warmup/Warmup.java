package dev.soundcheck.cartesia.warmup;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the client speak once over each endpoint with a TLS server of this process, so that classes, ciphers, trust
/// store and JSON are loaded before the first take. Else their loading would be measured as the service's time.
///
/// Nothing leaves the machine and no connection to a service is opened, so the first take stays a cold one. Blocks for
/// about the time it saves; never fails. Run it on a thread of its own.
public final class Warmup implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);
    /// The limit for all of it: on a machine that slow, waiting longer gains nothing.
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int MOST_ROUNDS = 100;
    private static final OutputFormat FORMAT = OutputFormat.raw(PcmEncoding.S16LE, 16_000);

    @Override
    public void run() {
        rounds(1);
    }

    /// Repeats until a round gets no faster, for a comparison: code that is still being compiled would make the first
    /// lanes look slower.
    public void settle() {
        rounds(MOST_ROUNDS);
    }

    private static void rounds(int most) {
        try (WarmupServer server = new WarmupServer();
                CartesiaService client = new CartesiaService(CartesiaOptions.of(server.url(), new ApiKey("warm-up"))
                        .withTrusted(server.authority()))) {
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            Steady steady = new Steady();
            for (int i = 0; i < most && !steady.reached() && System.nanoTime() < deadline; i++) {
                long began = System.nanoTime();
                round(client, deadline);
                steady.took(System.nanoTime() - began);
            }
        } catch (IOException | RuntimeException cold) {
            LOG.debug("The warm-up failed; the first take will be slower", cold);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void round(CartesiaService client, long deadline) throws InterruptedException {
        for (Endpoint endpoint : Endpoint.values()) {
            speak(client, endpoint, deadline);
            client.cool(); // so that each endpoint makes its own handshake
        }
    }

    /// Speaks one line and waits until it has ended, well or not.
    private static void speak(CartesiaService client, Endpoint endpoint, long deadline) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        client.speak(endpoint, SpeechRequest.of("Warm up.", "warm-up", "warm-up").withFormat(FORMAT),
                TraceRecorder.pressed(NanoClock.system()), event -> {
                    if (event instanceof SpeechEvent.Ended) {
                        ended.countDown();
                    }
                });
        if (!ended.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            LOG.debug("The warm-up over {} did not end", endpoint);
        }
    }
}
