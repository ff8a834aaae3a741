package dev.soundcheck;

import dev.soundcheck.ui.kit.FirstText;
import java.net.URL;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The JavaFX lifecycle: starts the toolkit, shows one window, ends with it. The desktop knows the window by the name of
/// this class: `StartupWMClass` of the desktop file is the same.
public final class SoundcheckApp extends Application {
    /// Hands what `run` got to the instance: the toolkit makes the instance itself, without arguments.
    private static final AtomicReference<@Nullable Opening> OPENING = new AtomicReference<>();

    private record Opening(BiConsumer<Stage, FirstText> fill, FirstText text) {}

    /// Opens the window and returns when it is closed. Called on the main thread, once in a process.
    ///
    /// @param fill  builds the window's content, on the FX thread; waits for the first text before it lays out one
    static void run(BiConsumer<Stage, FirstText> fill) {
        GraphicsDevices.ofThisMachine().choose(System.getProperties());
        OPENING.set(new Opening(fill, FirstText.begin()));
        Application.launch(SoundcheckApp.class);
    }

    @Override
    public void start(Stage window) {
        Opening opening = Objects.requireNonNull(OPENING.getAndSet(null));
        window.setTitle("Soundcheck");
        opening.fill.accept(window, opening.text);
        window.show();
        // Behind the first picture: reading and scaling them takes 0.05 s.
        Platform.runLater(() -> window.getIcons().setAll(icons()));
    }

    /// JavaFX takes one of them: that of 32 pixels on Windows, that of 128 elsewhere.
    private static Image[] icons() {
        return IntStream.of(32, 128).mapToObj(SoundcheckApp::icon).toArray(Image[]::new);
    }

    private static Image icon(int size) {
        URL url = SoundcheckApp.class.getResource("/dev/soundcheck/icons/soundcheck-" + size + ".png");
        return new Image(Objects.requireNonNull(url).toExternalForm());
    }
}
