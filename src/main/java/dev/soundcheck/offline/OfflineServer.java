package dev.soundcheck.offline;

import dev.soundcheck.offline.voice.Voices;
import dev.soundcheck.offline.voice.espeak.EspeakLibrary;
import dev.soundcheck.offline.voice.persona.Cast;
import dev.soundcheck.offline.wire.WireServer;
import dev.soundcheck.offline.wire.access.ServerSettings;
import dev.soundcheck.offline.wire.message.TrafficLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// A server on loopback that speaks Cartesia's text-to-speech protocol with voices of its own.
///
/// Answers at once after `start`; requests that need the voices wait for them. Safe for any thread.
public final class OfflineServer implements AutoCloseable {
    private final WireServer wire;
    private final CompletableFuture<Voices> voices;
    private final TrafficLog log;

    private OfflineServer(WireServer wire, CompletableFuture<Voices> voices, TrafficLog log) {
        this.log = log;
        this.wire = wire;
        this.voices = voices;
    }

    /// Listens as soon as it returns; the voices load in the background.
    ///
    /// @throws IOException where the port cannot be had
    public static OfflineServer start(OfflineOptions options) throws IOException {
        return start(options, _ -> {});
    }

    /// As `start`, with an observer that knows nothing of clients.
    ///
    /// @param witness  hears the instant before each chunk of sound goes on the wire, as `System.nanoTime`; any thread
    public static OfflineServer start(OfflineOptions options, LongConsumer witness) throws IOException {
        TrafficLog log = TrafficLog.open(options.run().log());
        Optional<EspeakLibrary> espeak = options.run().furtherLanguages() ? EspeakLibrary.find() : Optional.empty();
        Cast cast = espeak.map(library -> Cast.withEspeak(library::reads)).orElseGet(Cast::ofPersonas);
        CompletableFuture<Voices> voices = new CompletableFuture<>();
        WireServer wire = WireServer.start(new ServerSettings(options.port(), options.requireKey(),
                options.concurrencyLimit(), options.contextExpiry(), options.socketIdle(), options.tls(),
                options.scenario(), options.run().allowedOrigins(), options.run().seed()), cast, voices, witness, log);
        // Behind the server: loading takes all processors, and clients wait for neither more than they must.
        Thread.ofPlatform().daemon().name("offline-voices").start(() -> load(voices, espeak));
        return new OfflineServer(wire, voices, log);
    }

    /// Where clients connect; every route hangs below it.
    public URI baseUrl() {
        return wire.baseUrl();
    }

    /// The certificate clients must trust, where the server was started with `tls`; deleted on `close`.
    public Optional<Path> certificatePem() {
        return wire.certificatePem();
    }

    /// Completes once the voices can speak; exceptionally where they cannot be loaded.
    public CompletableFuture<Void> ready() {
        return voices.thenAccept(_ -> {});
    }

    /// Sets the listener that is told, once, when the log of the traffic can no longer be written. Any thread calls it.
    public void onLogLost(Consumer<IOException> listener) {
        log.onLost(listener);
    }

    /// Ends all connections; calling it twice is legal.
    @Override
    public void close() {
        wire.close();
        log.close();
        var _ = voices.thenAccept(Voices::close);
    }

    private static void load(CompletableFuture<Voices> voices, Optional<EspeakLibrary> espeak) {
        try {
            Voices loaded = Voices.load(espeak);
            voices.complete(loaded);
            // Behind that: a line that waits for the voices warms them up itself.
            loaded.warmUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            voices.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            voices.completeExceptionally(e);
        }
    }
}
