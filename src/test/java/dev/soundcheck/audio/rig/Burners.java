package dev.soundcheck.audio.rig;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Processes that take all the processor they can get.
final class Burners implements AutoCloseable {
    private final List<Process> burning = new ArrayList<>();

    Burners(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            burning.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
        }
    }

    @Override
    public void close() {
        burning.forEach(Process::destroyForcibly);
    }
}
