package dev.soundcheck;

import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.tour.Tour;
import dev.soundcheck.tour.TourResult;
import dev.soundcheck.ui.shell.ShellStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Runs the tour on JavaFX's headless platform, with the settings of a first start. Called on the main thread.
final class TourRun {
    private final Assembly assembly;

    TourRun(Assembly assembly) {
        this.assembly = assembly;
    }

    /// Pictures and report go to `out`.
    TourResult run(Path out) throws IOException, InterruptedException {
        return run(out, Tour::start);
    }

    /// As `run`, without the album.
    TourResult runMainJob(Path out) throws IOException, InterruptedException {
        return run(out, Tour::startMainJob);
    }

    private TourResult run(Path out, Function<Tour, CompletableFuture<TourResult>> part)
            throws IOException, InterruptedException {
        // Must be set before the toolkit starts. A platform that the command line names wins.
        System.getProperties().putIfAbsent("glass.platform", "Headless");
        System.getProperties().putIfAbsent("prism.order", "sw");
        CompletableFuture<TourResult> outcome = new CompletableFuture<>();
        Path data = Files.createTempDirectory("soundcheck-tour");
        try {
            SoundcheckApp.run((window, text) -> begin(window,
                    assembly.playground(new ShellStart(Settings.DEFAULT, null, LocalDate.now(ZoneOffset.UTC)), text,
                            data),
                    outcome, out, part));
            TourResult result = finished(outcome);
            result.save(out);
            return result;
        } finally {
            TakeLibrary.erase(data);
        }
    }

    private static void begin(Stage window, Playground playground, CompletableFuture<TourResult> outcome, Path out,
            Function<Tour, CompletableFuture<TourResult>> part) {
        playground.fill(window);
        // In full screen the headless platform writes beyond a window that stands elsewhere.
        window.setX(0);
        window.setY(0);
        try {
            var _ = part.apply(new Tour(playground, out))
                    .whenComplete((result, problem) -> end(window, playground, outcome, result, problem));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void end(Stage window, Playground playground, CompletableFuture<TourResult> outcome,
            @Nullable TourResult result, @Nullable Throwable problem) {
        playground.close();
        window.hide();
        if (result != null) {
            outcome.complete(result);
        } else {
            outcome.completeExceptionally(problem);
        }
    }

    private static TourResult finished(CompletableFuture<TourResult> outcome) {
        try {
            return outcome.join();
        } catch (CompletionException problem) {
            throw problem.getCause() instanceof RuntimeException known ? known : problem;
        }
    }
}
