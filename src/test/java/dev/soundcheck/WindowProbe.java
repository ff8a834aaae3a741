package dev.soundcheck;

import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.cli.Toolbox;
import dev.soundcheck.settings.AppDirs;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.kit.FirstText;
import dev.soundcheck.ui.shell.ShellStart;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// A JVM of its own that opens the window as the program does, and writes how long that took, what the window costs at
/// rest and how evenly it is drawn while it speaks. A line for each figure: its name and the value.
public final class WindowProbe {
    private static final long LOOK_MILLIS = 10;
    private static final long SETTLE_MILLIS = 20_000; // until the caret rests and the compilers are done
    private static final long REST_SECONDS = 20;
    private static final long PATIENCE_SECONDS = 120;

    private final long launchedEpochMillis;
    private final PrintStream out;
    private final CompletableFuture<Playground> opened = new CompletableFuture<>();
    private final CompletableFuture<Stage> shown = new CompletableFuture<>();

    private WindowProbe(long launchedEpochMillis, PrintStream out) {
        this.launchedEpochMillis = launchedEpochMillis;
        this.out = out;
    }

    /// Opens the window, closes it when all is measured.
    ///
    /// @param args  when this JVM was launched, in milliseconds since 1970; a folder of its own; the text to speak once the
    ///              window has rested, nothing where only the start is wanted
    public static void main(String[] args) throws Exception {
        WindowProbe probe = new WindowProbe(Long.parseLong(args[0]),
                new PrintStream(System.out, false, StandardCharsets.UTF_8));
        Path folder = Path.of(args[1]);
        AppDirs dirs = new AppDirs(folder.resolve("config"), folder.resolve("state"), folder.resolve("data"));
        Logs.toFile(dirs.state());
        try (Assembly assembly = new Assembly(dirs, null)) {
            if (assembly.screen() != Toolbox.Screen.USABLE) {
                throw new IllegalStateException("no display");
            }
            Thread.ofPlatform().daemon().start(() -> probe.watch(args.length > 2));
            String text = args.length > 2 ? args[2] : Settings.DEFAULT.text();
            SoundcheckApp.run((window, first) -> probe.open(assembly, window, first, dirs.data(), text));
        }
        probe.out.flush();
        System.exit(0);
    }

    private void open(Assembly assembly, Stage window, FirstText first, Path data, String text) {
        Playground playground = assembly.playground(new ShellStart(Settings.DEFAULT.withText(text), null,
                LocalDate.now(ZoneOffset.UTC)), first, data);
        playground.fill(window);
        window.setOnHiding(_ -> playground.close());
        window.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> {
            figure("visibleMillis", sinceLaunchMillis());
            shown.complete(window);
        });
        opened.complete(playground);
    }

    private void watch(boolean whole) {
        try {
            Playground playground = opened.join();
            Stage window = shown.join();
            while (!Fx.on(playground::ready)) {
                pause(LOOK_MILLIS);
            }
            figure("readyMillis", sinceLaunchMillis());
            if (whole) {
                rest();
                for (Endpoint endpoint : Endpoint.values()) {
                    speak(playground, window, endpoint);
                }
            }
            Platform.runLater(window::hide);
        } catch (Exception problem) {
            out.println("problem " + problem);
            out.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    private void rest() throws InterruptedException {
        pause(SETTLE_MILLIS);
        long before = cpuNanos();
        pause(1000 * REST_SECONDS);
        figure("restCpuMicrosPerSecond", (cpuNanos() - before) / 1000 / REST_SECONDS);
    }

    /// From the press to the end of what is heard.
    private void speak(Playground playground, Stage window, Endpoint endpoint) throws Exception {
        Gaps gaps = new Gaps(playground, endpoint.id() + "FrameMicros");
        long cpuBefore = cpuNanos();
        long before = System.nanoTime();
        Fx.on(() -> {
            button(window, "#endpoint-" + endpoint.id()).fire();
            button(window, "#speak").fire();
            gaps.start();
            return true;
        });
        if (!gaps.over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing was heard over " + endpoint);
        }
        figure("speakingCpuMicrosPerSecond", 1_000_000 * (cpuNanos() - cpuBefore) / (System.nanoTime() - before));
    }

    private static ButtonBase button(Stage window, String selector) {
        return (ButtonBase) Objects.requireNonNull(window.getScene().lookup(selector), selector);
    }

    private static void pause(long millis) throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private long sinceLaunchMillis() {
        return System.currentTimeMillis() - launchedEpochMillis;
    }

    private synchronized void figure(String name, long value) {
        out.println(name + " " + value);
    }

    /// Every gap between two pulses while a take is heard. FX thread.
    private final class Gaps extends AnimationTimer {
        final CountDownLatch over = new CountDownLatch(1);
        private final Playground playground;
        private final String name;
        private long lastNanos;

        Gaps(Playground playground, String name) {
            this.playground = playground;
            this.name = name;
        }

        @Override
        public void handle(long now) {
            long nanos = System.nanoTime();
            PlaybackState.Mode mode = playground.studio().desk().observe().mode();
            if (mode == PlaybackState.Mode.PLAYING && lastNanos != 0) {
                figure(name, (nanos - lastNanos) / 1000);
            }
            if (mode == PlaybackState.Mode.ENDED && lastNanos != 0) {
                stop();
                over.countDown();
            }
            lastNanos = mode == PlaybackState.Mode.PLAYING ? nanos : 0;
        }
    }
}
