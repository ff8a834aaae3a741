package dev.soundcheck;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.engine.Player;
import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.connection.ProxyUse;
import dev.soundcheck.cartesia.connection.RetryPolicy;
import dev.soundcheck.cartesia.warmup.Warmup;
import dev.soundcheck.cli.ServiceChoice;
import dev.soundcheck.cli.Streams;
import dev.soundcheck.cli.Toolbox;
import dev.soundcheck.cli.WindowOptions;
import dev.soundcheck.files.FileManager;
import dev.soundcheck.keychain.SystemKeychain;
import dev.soundcheck.network.ConditionedSockets;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.network.Proxies;
import dev.soundcheck.network.ProxyAddress;
import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.offline.RunOptions;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.settings.AppDirs;
import dev.soundcheck.settings.SettingsStore;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.StreamLimit;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.ui.kit.FxThread;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.settings.SystemPorts;
import dev.soundcheck.ui.shell.ShellStart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The object graph: the only place that names concrete services, server and sound. Closes what it opened.
final class Assembly implements Toolbox, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);
    /// The window comes first.
    private static final int WARM_UP_DELAY_MILLIS = 1000;

    private final AppDirs dirs;
    private final @Nullable ApiKey environmentKey;
    private final DisplayCheck display = new DisplayCheck();
    private final Proxies proxies = Proxies.system();
    /// One for every service: what the settings or the command line say counts at once.
    private final StreamLimit limit = StreamLimit.ofMinutes(StreamLimit.DEFAULT_MINUTES);
    private final OfflineVoices offline = new OfflineVoices();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Faults faults;
    private final ScheduledExecutorService io;

    private final SystemKeychain keychain = new SystemKeychain();
    private final AtomicBoolean warm = new AtomicBoolean();
    private final AtomicBoolean settled = new AtomicBoolean();

    Assembly(AppDirs dirs, @Nullable ApiKey environmentKey) {
        this.dirs = dirs;
        this.environmentKey = environmentKey;
        this.faults = new Faults(new CrashReports(dirs.state(), InstantSource.system()));
        this.io = faults.oneThread(Thread.ofPlatform().name("io").daemon().factory());
    }

    /// For the threads of all the program.
    Thread.UncaughtExceptionHandler faults() {
        return faults;
    }

    @Override
    public boolean hasKey() {
        return environmentKey != null;
    }

    @Override
    public SpeechService service(ServiceChoice choice) throws SpeechException {
        warmUpFor(choice);
        return open(place(choice));
    }

    @Override
    public SpeechService serviceToMeasure(ServiceChoice choice, NetworkProfile network) throws SpeechException {
        return openToMeasure(place(choice), network);
    }

    /// A command has no time before its first take: what we load ourselves must not pass for the service's TLS.
    private void warmUpFor(ServiceChoice choice) {
        boolean encrypted = switch (choice) {
            case ServiceChoice.Offline _ -> false;
            case ServiceChoice.Own(URI baseUrl) -> "https".equalsIgnoreCase(baseUrl.getScheme());
            case ServiceChoice.Cartesia _ -> true;
        };
        if (encrypted) {
            warmUp();
        }
    }

    /// Once in a process; on the calling thread.
    private void warmUp() {
        if (warm.compareAndSet(false, true)) {
            new Warmup().run();
            var _ = Timeline.of("Warm up.");
        }
    }

    /// Once in a process, before the first comparison; on the calling thread.
    private void settle() {
        if (settled.compareAndSet(false, true)) {
            warmUp();
            new Warmup().settle();
        }
    }

    @Override
    public StreamLimit limit() {
        return limit;
    }

    private Place place(ServiceChoice choice) {
        return switch (choice) {
            case ServiceChoice.Offline _ -> new Place.Offline();
            case ServiceChoice.Own(URI baseUrl) -> new Place.Own(baseUrl, environmentKey);
            case ServiceChoice.Cartesia _ -> {
                if (environmentKey == null) {
                    throw new IllegalStateException("Cartesia needs a key: set CARTESIA_API_KEY.");
                }
                yield new Place.Cartesia(environmentKey);
            }
        };
    }

    /// Blocks until the place can be asked to speak.
    SpeechService open(Place place) throws SpeechException {
        return new CartesiaService(options(place));
    }

    /// As `open`, over sockets that behave like the network; nothing is tried again, because a second attempt would
    /// pass for a slow one.
    SpeechService openToMeasure(Place place, NetworkProfile network) throws SpeechException {
        settle();
        return new CartesiaService(options(place).withRetries(RetryPolicy.NONE)
                .withSockets(ConditionedSockets.of(network, ThreadLocalRandom.current().nextLong())));
    }

    private CartesiaOptions options(Place place) throws SpeechException {
        CartesiaOptions plain = switch (place) {
            case Place.Offline _ -> CartesiaOptions.offline(offline.warm().baseUrl());
            case Place.Cartesia(ApiKey key, _) -> CartesiaOptions.of(Place.Cartesia.BASE_URL, key);
            case Place.Own(URI baseUrl, ApiKey key, _) -> CartesiaOptions.of(baseUrl, key);
        };
        CartesiaOptions options = plain.withVersion(place.manner().version()).withLimit(limit)
                .withProxies(proxies(plain.baseUrl()));
        LOG.debug("Opens {} at {}, version {}, proxies {}", place.title(), plain.baseUrl(), options.version().date(),
                options.proxies());
        return place.manner().accessTokens() ? options.withAccessTokens() : options;
    }

    private ProxyUse proxies(URI baseUrl) {
        return new ProxyUse(proxies, proxies.named(baseUrl).map(ProxyAddress::login).orElse(null));
    }

    @Override
    public Playback playback() {
        return Player.open(NanoClock.system());
    }

    @Override
    public RunningServer serve(ServeOptions options) throws IOException {
        RunOptions run = new RunOptions(options.origins(), options.seed().orElse(RunOptions.USUAL.seed()), options
                .log(), true);
        OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED.withPort(options.port())
                .withTls(options.tls()).withScenario(Scenario.parse(options.scenario()))
                .withRequireKey(options.strict().key()).withConcurrencyLimit(options.strict().concurrency())
                .withRun(run));
        return new RunningServer() {
            @Override
            public URI baseUrl() {
                return server.baseUrl();
            }

            @Override
            public Optional<Path> certificatePem() {
                return server.certificatePem();
            }

            @Override
            public void awaitVoices() {
                server.ready().join();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    @Override
    public Screen screen() {
        return display.find();
    }

    /// A window's content; FX thread.
    ///
    /// @param data  where its takes and labs are kept
    Playground playground(ShellStart start, Path data) {
        Playground playground = new Playground(playback(), this::open, workers, start, data, faults);
        playground.bound(limit);
        playground.addLab(this::openToMeasure, workers, data.resolve("labs"));
        playground.addLive(this::playback, workers, data.resolve("experiments"));
        playground.addSystem(new SystemPorts(dirs.state(), Logs::detail, new FileManager(), keychain),
                workers);
        return playground;
    }

    @Override
    public void open(Path file) throws InterruptedException {
        if (!WindowDoor.knock(dirs.runtime(), file)) {
            window(WindowOptions.NONE, file);
        }
    }

    @Override
    public void window(WindowOptions options) throws InterruptedException {
        window(options, null);
    }

    /// @param file  to open in it, null for none
    private void window(WindowOptions options, @Nullable Path file) throws InterruptedException {
        try (SettingsStore store = new SettingsStore(dirs.config(), io)) {
            ShellStart start = new ShellStart(options.over(store.settings()), environmentKey,
                    LocalDate.now(ZoneOffset.UTC), options.baseUrl() != null);
            SoundcheckApp.run(window -> {
                Playground playground = playground(start, dirs.data());
                playground.fill(window);
                // What the command line asked for is for once.
                Optional<SettingsKeeper> keeper = options.none()
                        ? Optional.of(new SettingsKeeper(store, playground::kept, new FxThread(), io,
                                SettingsKeeper.PERIOD))
                        : Optional.empty();
                WindowDoor door = WindowDoor.open(dirs.runtime(), handed -> playground.openFromOutside(handed, window));
                window.setOnHiding(_ -> {
                    if (door != null) {
                        door.close();
                    }
                    keeper.ifPresent(SettingsKeeper::close);
                    playground.close();
                });
                if (file != null) {
                    playground.openFile(file);
                }
                if (options.speak()) {
                    playground.speak();
                }
                var _ = io.schedule(() -> workers.execute(this::warmUp), WARM_UP_DELAY_MILLIS, TimeUnit.MILLISECONDS);
            });
        }
    }

    @Override
    public boolean tour(Path out) throws IOException, InterruptedException {
        return new TourRun(this).run(out).good();
    }

    @Override
    public boolean rehearse(Streams streams)
            throws IOException, InterruptedException, SpeechException {
        return new Rehearsal(this, streams).run();
    }

    @Override
    public void verbose() {
        Logs.toConsole();
    }

    @Override
    public Optional<Path> report(Throwable fault) {
        return Optional.ofNullable(faults.report(fault).file());
    }

    @Override
    public void close() {
        offline.close();
        keychain.close();
        display.close();
        workers.shutdownNow();
        io.shutdown();
    }
}
