package dev.soundcheck;

import java.net.URL;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The JavaFX lifecycle: starts the toolkit, shows one window, ends with it. Called on the main thread, once.
final class SoundcheckApp {
    private SoundcheckApp() {}

    /// Opens the window and returns when it is closed.
    ///
    /// @param fill  builds the window's content, on the FX thread
    static void run(Consumer<Stage> fill) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<Void> shown = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                WindowClass.set();
                Stage stage = new Stage();
                stage.setTitle("Soundcheck");
                stage.getIcons().setAll(icons());
                fill.accept(stage);
                stage.setOnHidden(_ -> closed.countDown());
                stage.show();
                shown.complete(null);
            } catch (Throwable problem) { // an Error too: somebody waits for the window
                shown.completeExceptionally(problem);
            }
        });
        shown.join();
        closed.await();
        Platform.exit();
    }

    private static Image[] icons() {
        return IntStream.of(16, 32, 48, 64, 128, 256).mapToObj(SoundcheckApp::icon).toArray(Image[]::new);
    }

    private static Image icon(int size) {
        URL url = SoundcheckApp.class.getResource("/dev/soundcheck/icons/soundcheck-" + size + ".png");
        return new Image(Objects.requireNonNull(url).toExternalForm());
    }
}
