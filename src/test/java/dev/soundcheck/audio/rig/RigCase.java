package dev.soundcheck.audio.rig;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A sound server for each test; skipped, with the reason, where there can be none.
abstract class RigCase {
    @TempDir
    Path folder;

    SoundRig rig;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(SoundServer.missing().isEmpty(), () -> "no recorded sound: " + SoundServer.missing());
        rig = new SoundRig(folder);
    }

    @AfterEach
    void end() throws IOException {
        if (rig != null) {
            rig.close();
        }
    }
}
