package dev.soundcheck;

import java.net.URL;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The JavaFX lifecycle: starts the toolkit, shows one window, ends with it. The desktop knows the window by the name of
/// this class: `StartupWMClass` of the desktop file is the same.
public final class SoundcheckApp extends Application {
    /// Hands the content from `run` to the instance: the toolkit makes the instance itself, without arguments.
    private static final AtomicReference<@Nullable Consumer<Stage>> FILL = new AtomicReference<>();

    /// Opens the window and returns when it is closed. Called on the main thread, once in a process.
    ///
    /// @param fill  builds the window's content, on the FX thread
    static void run(Consumer<Stage> fill) {
        FILL.set(fill);
        GraphicsDevices.ofThisMachine().choose(System.getProperties());
        Application.launch(SoundcheckApp.class);
    }

    @Override
    public void start(Stage window) {
        window.setTitle("Soundcheck");
        window.getIcons().setAll(icons());
        Objects.requireNonNull(FILL.getAndSet(null)).accept(window);
        window.show();
    }

    private static Image[] icons() {
        return IntStream.of(16, 32, 48, 64, 128, 256).mapToObj(SoundcheckApp::icon).toArray(Image[]::new);
    }

    private static Image icon(int size) {
        URL url = SoundcheckApp.class.getResource("/dev/soundcheck/icons/soundcheck-" + size + ".png");
        return new Image(Objects.requireNonNull(url).toExternalForm());
    }
}
