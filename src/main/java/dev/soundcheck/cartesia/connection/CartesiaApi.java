package dev.soundcheck.cartesia.connection;

import dev.soundcheck.cartesia.failure.Failures;
import dev.soundcheck.cartesia.failure.Redactor;
import dev.soundcheck.cartesia.failure.Refusals;
import dev.soundcheck.cartesia.wire.BaseUrl;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/// One service's `OkHttpClient`, its threads, and the requests that carry its credentials. Any thread.
public final class CartesiaApi implements AutoCloseable {
    /// Every turn may run beside every other: the service enforces the plan's limit, we do not queue for it.
    private static final int MAX_REQUESTS = 64;

    private final CartesiaOptions options;
    private final BaseUrl base;
    private final Redactor redactor = new Redactor();
    private final Failures failures;
    private final Refusals refusals;
    private final Credentials credentials;
    private final ThreadPoolExecutor io;
    private final ScheduledThreadPoolExecutor timer;
    private volatile OkHttpClient client;
    private volatile boolean closed;
    private final Set<SpeechStream> running = ConcurrentHashMap.newKeySet();
    // Guarded by itself: pools of former clients that may still hold a connection.
    private final Queue<ConnectionPool> pools = new ArrayDeque<>();

    public CartesiaApi(CartesiaOptions options) {
        this.options = options;
        this.base = BaseUrl.of(options.baseUrl());
        if (options.key() != null) {
            redactor.hide(options.key().reveal());
        }
        String proxyLogin = options.proxies().login();
        if (proxyLogin != null) {
            redactor.hide(proxyLogin);
        }
        this.failures = new Failures(base, redactor, proxy(), proxyLogin != null);
        this.refusals = new Refusals(base, redactor, options.key() != null);
        this.io = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(),
                threads("cartesia-io"));
        this.timer = new ScheduledThreadPoolExecutor(1, threads("cartesia-timer"));
        timer.setRemoveOnCancelPolicy(true);
        this.client = withOwnPool(newClient());
        this.credentials = options.accessTokens() && options.key() != null
                ? new AccessTokens(this)
                : new Credentials.Fixed(bearer(options.key()));
    }

    private OkHttpClient newClient() {
        Dispatcher dispatcher = new Dispatcher(io);
        dispatcher.setMaxRequests(MAX_REQUESTS);
        dispatcher.setMaxRequestsPerHost(MAX_REQUESTS);
        OkHttpClient.Builder builder = new OkHttpClient.Builder().dispatcher(dispatcher)
                .socketFactory(new PromptSockets(options.sockets())).proxySelector(options.proxies().selector())
                .proxyAuthenticator(options.proxies().authenticator())
                .connectTimeout(options.timing().connect())
                // The StallWatch guards against silence: it knows when an answer is owed.
                .readTimeout(Duration.ZERO)
                // `Attempts` decides whether and when a request is repeated.
                .retryOnConnectionFailure(false)
                // A redirected POST would send the text to a place the user did not choose.
                .followRedirects(false).addInterceptor(CartesiaApi::attach);
        // To set up TLS takes longer than all the rest, and the offline voices do without.
        return base.encrypted()
                ? encrypted(builder)
                : builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)).build();
    }

    private OkHttpClient encrypted(OkHttpClient.Builder builder) {
        X509Certificate trusted = options.trusted();
        if (trusted != null) {
            HandshakeCertificates certificates = new HandshakeCertificates.Builder().addPlatformTrustedCertificates()
                    .addTrustedCertificate(trusted).build();
            builder.sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager());
        }
        return builder.build();
    }

    /// Gives the call its own connection log, where it has one.
    private static Response attach(Interceptor.Chain chain) throws IOException {
        ConnectionLog log = chain.request().tag(ConnectionLog.class);
        if (log != null) {
            chain.call().addEventListener(log);
        }
        return chain.proceed(chain.request());
    }

    private static ThreadFactory threads(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    private OkHttpClient withOwnPool(OkHttpClient other) {
        ConnectionPool pool = new ConnectionPool();
        synchronized (pools) {
            pools.add(pool);
        }
        return other.newBuilder().connectionPool(pool).build();
    }

    public CartesiaOptions options() {
        return options;
    }

    public BaseUrl base() {
        return base;
    }

    public OkHttpClient client() {
        return client;
    }

    /// For an address that the service has named: it can be encrypted where the service is not.
    public OkHttpClient clientFor(HttpUrl url) {
        return url.isHttps() && !base.encrypted()
                ? encrypted(client.newBuilder().connectionSpecs(List.of(ConnectionSpec.MODERN_TLS)))
                : client;
    }

    /// For requests that change the protocol, which HTTP/2 cannot.
    public OkHttpClient upgradingClient() {
        return client.newBuilder().protocols(List.of(Protocol.HTTP_1_1)).build();
    }

    /// For a request that must not find a warm connection, and must leave none.
    public OkHttpClient clientApart() {
        return client.newBuilder().connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS)).build();
    }

    public Failures failures() {
        return failures;
    }

    public Refusals refusals() {
        return refusals;
    }

    public Redactor redactor() {
        return redactor;
    }

    /// The proxy between here and the service as `host:port`, null where there is none.
    public @Nullable String proxy() {
        return options.proxies().between(base.url().uri());
    }

    /// The streams that have not ended.
    public Set<SpeechStream> running() {
        return running;
    }

    public ScheduledExecutorService timer() {
        return timer;
    }

    /// Why nothing may be sent, null where it may.
    @Nullable
    public SpeechFailure refusal() {
        ApiKey key = options.key();
        if (closed) {
            return Failures.closed();
        }
        if (key == null) {
            return null;
        }
        if (!key.reveal().chars().allMatch(c -> c > ' ' && c < 127)) {
            return Failures.unusableKey();
        }
        return base.encrypted() || base.loopback() ? null : failures.keyInClear();
    }

    public HttpUrl route(String path) {
        return base.route(path);
    }

    /// What speech requests carry in their `Authorization` header.
    public Credentials credentials() {
        return credentials;
    }

    /// A request that carries the key itself, unless it must not be sent. Ask `refusal` before sending.
    public Request.Builder keyed(HttpUrl url) {
        return request(url, refusal() == null ? bearer(options.key()) : null);
    }

    private static @Nullable String bearer(@Nullable ApiKey key) {
        return key == null ? null : "Bearer " + key.reveal();
    }

    /// A request with version and credentials.
    public Request.Builder request(HttpUrl url, @Nullable String authorization) {
        Request.Builder builder = new Request.Builder().url(url).header("Cartesia-Version", options.version().date())
                .header("User-Agent", "soundcheck");
        if (authorization != null) {
            builder.header("Authorization", authorization);
        }
        return builder;
    }

    /// Runs the task soon on a network thread; at once where those have ended.
    public void soon(Runnable task) {
        try {
            io.execute(task);
        } catch (RejectedExecutionException alreadyClosed) {
            task.run();
        }
    }

    public void later(Duration delay, Runnable task) {
        try {
            var _ = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException alreadyClosed) {
            task.run();
        }
    }

    /// The next request finds no open connection. Running ones end on theirs.
    public void cool() {
        OkHttpClient fresh = withOwnPool(client);
        client = fresh;
        evictIdle(fresh.connectionPool());
    }

    private void evictIdle(@Nullable ConnectionPool kept) {
        synchronized (pools) {
            pools.forEach(pool -> {
                if (pool != kept) {
                    pool.evictAll();
                }
            });
            pools.removeIf(pool -> pool != kept && pool.connectionCount() == 0);
        }
    }

    /// Nothing new starts; what runs is cancelled.
    public void stop() {
        closed = true;
        Set.copyOf(running).forEach(SpeechStream::cancel);
    }

    @Override
    public void close() {
        stop();
        client.dispatcher().cancelAll();
        evictIdle(null);
        timer.shutdownNow();
        io.shutdown();
    }
}
