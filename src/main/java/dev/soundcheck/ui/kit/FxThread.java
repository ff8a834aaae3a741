package dev.soundcheck.ui.kit;

import java.util.concurrent.Executor;

import javafx.application.Platform;

/// The FX thread as an executor, for single results; streams come by the pulse.
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }
}
