package dev.soundcheck;

import dev.soundcheck.cli.AtInterrupt;
import java.util.List;
import java.util.concurrent.Executor;

/// Closes the parts of a window once: when it is hidden, or when the process is told to end while it is open. FX thread.
///
/// At the end of the process JavaFX takes its window away by itself, so the parts are closed without hiding it.
final class Closing {
    private final List<Runnable> parts;
    private final AtInterrupt interrupt;
    private boolean closed;

    /// @param parts  in the order of their closing
    Closing(Executor fx, List<Runnable> parts) {
        this.parts = parts;
        this.interrupt = AtInterrupt.then(() -> fx.execute(this::close));
    }

    void close() {
        if (!closed) {
            closed = true;
            parts.forEach(Runnable::run);
            interrupt.close();
        }
    }
}
