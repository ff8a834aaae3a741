package dev.soundcheck.ui.kit;

import java.util.concurrent.CompletableFuture;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// The first text and the first icon of a process: JavaFX asks the system for all its fonts then, on Linux for 0.2 s.
/// Any thread but the FX thread, once, before a window is built.
public final class FirstText {
    private FirstText() {}

    /// Lays both out on a thread of its own, while the toolkit starts.
    ///
    /// @return done in any case: what is missing is missed again where it is needed, and told there
    public static CompletableFuture<Boolean> layOut() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("soundcheck-fonts").start(() -> {
            try {
                var _ = new Text("A").getLayoutBounds();
                var _ = Icons.of(Feather.PLAY).getLayoutBounds();
            } finally {
                done.complete(true);
            }
        });
        return done;
    }
}
