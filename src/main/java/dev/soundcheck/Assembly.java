package dev.soundcheck;

import dev.soundcheck.announce.Announcers;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.engine.Player;
import dev.soundcheck.cli.ServiceChoice;
import dev.soundcheck.cli.Streams;
import dev.soundcheck.cli.Toolbox;
import dev.soundcheck.cli.WindowOptions;
import dev.soundcheck.files.FileManager;
import dev.soundcheck.keychain.SystemKeychain;
import dev.soundcheck.network.NetworkProfile;
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
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.ui.kit.FirstText;
import dev.soundcheck.ui.kit.FxThread;
import dev.soundcheck.ui.settings.SystemPorts;
import dev.soundcheck.ui.shell.ShellStart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// The object graph: with `Services`, the only place that names concrete services, server and sound. Built and closed
/// on the main thread; closes what it opened.
final class Assembly implements Toolbox, AutoCloseable {
    private static final long HEAP_LOOK_SECONDS = 10;

    private final AppDirs dirs;
    private final @Nullable ApiKey environmentKey;
    private final DisplayCheck display = new DisplayCheck();
    private final Services services;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Faults faults;
    private final ScheduledExecutorService io;
    private final SystemKeychain keychain = new SystemKeychain();

    Assembly(AppDirs dirs, @Nullable ApiKey environmentKey) {
        this.dirs = dirs;
        this.environmentKey = environmentKey;
        this.services = new Services(environmentKey);
        this.faults = new Faults(new CrashReports(dirs.state(), InstantSource.system()));
        this.io = faults.oneThread(Thread.ofPlatform().name("io").daemon().factory());
    }

    /// Handles what no thread of the program has caught.
    Thread.UncaughtExceptionHandler faults() {
        return faults;
    }

    @Override
    public boolean hasKey() {
        return environmentKey != null;
    }

    @Override
    public SpeechService service(ServiceChoice choice) throws SpeechException {
        return services.open(choice);
    }

    @Override
    public SpeechService serviceToMeasure(ServiceChoice choice, NetworkProfile network) throws SpeechException {
        return services.openToMeasure(choice, network);
    }

    @Override
    public StreamLimit limit() {
        return services.limit();
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
            public void onLogLost(Consumer<IOException> listener) {
                server.onLogLost(listener);
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
    /// @param text  waited for before the first view, which measures its text
    /// @param data  where its takes and labs are kept
    Playground playground(ShellStart start, FirstText text, Path data) {
        Player loudspeaker = Player.waiting(NanoClock.system());
        WindowModels models = new WindowModels(loudspeaker, services::open, workers, start, data, faults);
        WindowScene empty = new WindowScene(start.settings().theme());
        text.await();
        Playground playground = new Playground(models, empty);
        playground.onOpen(loudspeaker::begin);
        playground.bound(services.limit());
        // After the window and the offline voices, which are wanted first.
        playground.onService(() -> workers.execute(services::warmUp));
        playground.addLab(services::openToMeasure, workers, data.resolve("labs"));
        playground.addLive(this::playback, workers, data.resolve("experiments"));
        FxThread fx = new FxThread();
        playground.addHeapCare(new HeapCare(new HeapCare.Own(),
                CompletableFuture.delayedExecutor(HEAP_LOOK_SECONDS, TimeUnit.SECONDS, fx), workers, fx,
                playground::rests));
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
            SoundcheckApp.run((window, text) -> {
                Playground playground = playground(start, text, dirs.data());
                playground.fill(window);
                store.onUnsaved(playground::tell);
                Optional<SettingsKeeper> keeper = keeper(options, store, playground);
                CompletableFuture<@Nullable WindowDoor> door = door(
                        handed -> playground.openFromOutside(handed, window));
                Closing closing = new Closing(new FxThread(), List.of(() -> shut(door),
                        () -> keeper.ifPresent(SettingsKeeper::close), store::close, playground::close));
                window.setOnHiding(_ -> closing.close());
                if (file != null) {
                    playground.openFile(file);
                }
                if (options.speak()) {
                    playground.speak();
                }
                // After the first picture of the window, whose start must not pay for it.
                window.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> Platform.runLater(() -> playground
                        .announceBy(Announcers.ofThisMachine(new FxThread(), Platform::isAccessibilityActive))));
            });
        }
    }

    /// Saves what the window holds. Options of the command line hold for one run, so with them nothing is saved.
    private Optional<SettingsKeeper> keeper(WindowOptions options, SettingsStore store, Playground playground) {
        return options.none()
                ? Optional.of(new SettingsKeeper(store, playground::settings, new FxThread(), io,
                        SettingsKeeper.PERIOD))
                : Optional.empty();
    }

    /// Not on the FX thread, because it may wait for another window that hangs.
    private CompletableFuture<@Nullable WindowDoor> door(Consumer<Path> opens) {
        return CompletableFuture.supplyAsync(
                () -> WindowDoor.open(dirs.runtime(), new WindowDoor.Opening(new FxThread(), opens)), workers);
    }

    private static void shut(CompletableFuture<@Nullable WindowDoor> door) {
        var _ = door.thenAccept(opened -> {
            if (opened != null) {
                opened.close();
            }
        });
    }

    @Override
    public boolean tour(Path out) throws IOException, InterruptedException {
        return new TourRun(this).run(out).good();
    }

    @Override
    public boolean rehearse(Streams streams, boolean window)
            throws IOException, InterruptedException, SpeechException {
        return new Rehearsal(this, streams).run(window);
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
        services.close();
        keychain.close();
        display.close();
        workers.shutdownNow();
        io.shutdown();
    }
}
