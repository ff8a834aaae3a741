package dev.soundcheck.ui.live;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The model of the live room over a service that is played by hand.
abstract class LiveModelCase {
    static final String TEXT = "One two three four five six seven.";

    @TempDir
    Path folder;

    LiveRig rig;

    LiveModelCase() {
        rig = new LiveRig(Path.of("."));
    }

    @BeforeEach
    void enter() {
        rig = new LiveRig(folder);
    }

    String draft() {
        return Objects.requireNonNull(rig.model.voices().selectedProperty().get()).draft();
    }
}
