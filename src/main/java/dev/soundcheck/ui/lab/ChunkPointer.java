package dev.soundcheck.ui.lab;

import dev.soundcheck.session.Take;

/// The port to a view that can show where a chunk lies in a take's sound.
@FunctionalInterface
public interface ChunkPointer {
    void show(Take take, int chunk);
}
