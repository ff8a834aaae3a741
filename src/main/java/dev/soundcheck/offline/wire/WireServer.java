package dev.soundcheck.offline.wire;

import dev.soundcheck.offline.voice.Voices;
import dev.soundcheck.offline.voice.persona.Cast;
import dev.soundcheck.offline.wire.access.ServerSettings;
import dev.soundcheck.offline.wire.access.StreamThreads;
import dev.soundcheck.offline.wire.http.JettyRefusals;
import dev.soundcheck.offline.wire.message.TrafficLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongConsumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;

/// The HTTP and WebSocket server, on loopback alone. Any thread.
public final class WireServer implements AutoCloseable {
    private static final long CONNECTION_IDLE_MILLIS = 300_000;
    private static final int MOST_THREADS = 128;
    private static final int LEAST_THREADS = 4;
    private static final int THREAD_IDLE_MILLIS = 5000;

    private final Server server;
    private final URI baseUrl;
    private final StreamThreads streams;
    private final @Nullable ThrowAwayCertificate certificate;

    private WireServer(Server server, URI baseUrl, StreamThreads streams, @Nullable ThrowAwayCertificate certificate) {
        this.server = server;
        this.baseUrl = baseUrl;
        this.streams = streams;
        this.certificate = certificate;
    }

    /// Listens when it returns. Requests that need voices wait for `voices`.
    ///
    /// @param witness  hears the instant before each chunk of sound goes on the wire; any thread, must be quick
    public static WireServer start(ServerSettings settings, Cast cast, CompletableFuture<Voices> voices,
            LongConsumer witness, TrafficLog log) throws IOException {
        Server server = new Server(threads(), new ScheduledExecutorScheduler("offline-scheduler", true), null);
        ThrowAwayCertificate certificate = settings.tls() ? new ThrowAwayCertificate() : null;
        ServerConnector connector = connector(server, certificate);
        connector.setPort(settings.port());
        server.addConnector(connector);
        StreamThreads streams = new StreamThreads();
        Routes routes = new Routes(settings, Clock.systemUTC(), cast, voices, witness, streams, log);
        server.setHandler(routes);
        server.setErrorHandler(new JettyRefusals());
        ServerWebSocketContainer sockets = ServerWebSocketContainer.ensure(server);
        routes.sockets(sockets);
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException("the offline server could not listen on port " + settings.port(), e);
        }
        String scheme = certificate == null ? "http://" : "https://";
        URI baseUrl = URI.create(scheme + connector.getHost() + ':' + connector.getLocalPort());
        return new WireServer(server, baseUrl, streams, certificate);
    }

    private static QueuedThreadPool threads() {
        // Jetty's own queue would start the platform's MBean server, to learn how long a line of the processor's cache is.
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, THREAD_IDLE_MILLIS,
                new LinkedBlockingQueue<>());
        threads.setMaxEvictCount(MOST_THREADS); // Jetty would let one go in each of those times
        threads.setName("offline-server");
        threads.setDaemon(true);
        return threads;
    }

    private static ServerConnector connector(Server server, @Nullable ThrowAwayCertificate certificate)
            throws IOException {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector;
        if (certificate == null) {
            connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        } else {
            http.addCustomizer(new SecureRequestCustomizer());
            connector = new ServerConnector(server, 1, 1, new SslConnectionFactory(certificate.contextFactory(),
                    "http/1.1"), new HttpConnectionFactory(http));
        }
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setIdleTimeout(CONNECTION_IDLE_MILLIS);
        return connector;
    }

    public URI baseUrl() {
        return baseUrl;
    }

    /// The certificate to trust, where the server speaks TLS.
    public Optional<Path> certificatePem() {
        return Optional.ofNullable(certificate).map(ThrowAwayCertificate::pem);
    }

    /// Ends all connections; calling it twice is legal.
    @Override
    public void close() {
        streams.close();
        if (certificate != null) {
            certificate.close();
        }
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the offline server could not be stopped", e);
        }
    }
}
