package dev.soundcheck.ui.kit;

import java.util.concurrent.CompletableFuture;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// The first text and the first icon of a process: JavaFX asks the system for all its fonts then, on Linux for 0.3 s. Any
/// thread.
public final class FirstText {
    private final CompletableFuture<Boolean> laidOut = new CompletableFuture<>();

    private FirstText() {}

    /// Lays both out on a thread of its own, while the toolkit starts. Once in a process, before its first window.
    public static FirstText begin() {
        FirstText first = new FirstText();
        Thread.ofPlatform().daemon().name("soundcheck-fonts").start(first::layOut);
        return first;
    }

    /// Waits until both are laid out: two threads must not ask for the fonts at once. What is missing is missed again where
    /// it is needed, and told there.
    public void await() {
        boolean _ = laidOut.join();
    }

    private void layOut() {
        try {
            var _ = new Text("A").getLayoutBounds();
            var _ = Icons.of(Feather.PLAY).getLayoutBounds();
        } finally {
            laidOut.complete(true);
        }
    }
}
