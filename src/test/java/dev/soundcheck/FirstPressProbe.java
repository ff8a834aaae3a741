package dev.soundcheck;

import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.cli.Toolbox;
import dev.soundcheck.settings.AppDirs;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.ui.kit.FirstText;
import dev.soundcheck.ui.shell.ShellStart;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;

/// A JVM of its own that opens the window at a service over TLS, and speaks three times over a new socket each: as soon as the
/// service is ready, and twice after that. Writes how long each handshake took, and each way from the press to the first sound.
///
/// A first take over the other endpoints has no handshake: it goes over the connection that brought the list of voices.
public final class FirstPressProbe {
    private static final long LOOK_MILLIS = 5;
    private static final long SETTLE_MILLIS = 300;
    private static final int PRESSES = 3;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final CompletableFuture<Playground> opened = new CompletableFuture<>();
    private final CompletableFuture<Stage> shown = new CompletableFuture<>();

    private FirstPressProbe() {}

    /// Opens the window, presses, closes it.
    ///
    /// @param args  a folder of its own; the base URL, whose certificate this JVM trusts
    public static void main(String[] args) throws Exception {
        FirstPressProbe probe = new FirstPressProbe();
        Path folder = Path.of(args[0]);
        AppDirs dirs = new AppDirs(folder.resolve("config"), folder.resolve("state"), folder.resolve("data"));
        try (Assembly assembly = new Assembly(dirs, null)) {
            if (assembly.screen() != Toolbox.Screen.USABLE) {
                throw new IllegalStateException("no display");
            }
            Thread.ofPlatform().daemon().start(() -> probe.press());
            Settings settings = Settings.DEFAULT.withText("Hello.").withEndpoint(Endpoint.WEBSOCKET.id())
                    .withService(Settings.Service.OWN, args[1]);
            SoundcheckApp.run((window, text) -> probe.open(assembly, window, text, settings, dirs.data()));
        }
        System.exit(0);
    }

    private void open(Assembly assembly, Stage window, FirstText text, Settings settings, Path data) {
        Playground playground = assembly
                .playground(new ShellStart(settings, null, LocalDate.now(ZoneOffset.UTC), true), text, data);
        playground.fill(window);
        window.setOnHiding(_ -> playground.close());
        window.setOnShown(_ -> shown.complete(window));
        opened.complete(playground);
    }

    private void press() {
        try {
            Playground playground = opened.join();
            Stage window = shown.join();
            while (!Fx.on(playground::ready)) {
                pause(LOOK_MILLIS);
            }
            for (int press = 0; press < PRESSES; press++) {
                tell(speak(playground, window));
            }
            Platform.runLater(window::hide);
        } catch (Exception problem) {
            out.println("problem " + problem);
            Runtime.getRuntime().halt(1);
        }
    }

    /// Over a connection of its own, to the end of what is heard.
    private static Trace speak(Playground playground, Stage window) throws Exception {
        Fx.on(() -> {
            button(window, "#socket").fire(); // closes it
            button(window, "#speak").fire();
            return true;
        });
        await(playground, PlaybackState.Mode.PLAYING);
        await(playground, PlaybackState.Mode.ENDED);
        pause(SETTLE_MILLIS); // until the button says Speak again
        return Objects.requireNonNull(playground.studio().current()).trace();
    }

    private static void await(Playground playground, PlaybackState.Mode mode) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (playground.studio().desk().observe().mode() != mode) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the sound is " + playground.studio().desk().observe().mode());
            }
            pause(LOOK_MILLIS);
        }
    }

    private void tell(Trace trace) {
        double tlsNanos = trace.spans().stream().filter(span -> span.phase() == Phase.TLS && !span.open())
                .mapToLong(span -> span.endNanos() - span.beginNanos()).sum();
        out.println("tlsMicros " + Math.round(tlsNanos / 1000));
        out.println("firstAudioMicros " + trace.sincePress(Mark.FIRST_AUDIO).orElseThrow() / 1000);
    }

    private static ButtonBase button(Stage window, String selector) {
        return (ButtonBase) Objects.requireNonNull(window.getScene().lookup(selector), selector);
    }

    private static void pause(long millis) throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }
}
