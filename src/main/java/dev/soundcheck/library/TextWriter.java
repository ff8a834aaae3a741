package dev.soundcheck.library;

import java.io.IOException;
import java.nio.file.Path;

/// Puts a text into a file, whole or not at all, and returns once the disk has it.
@FunctionalInterface
interface TextWriter {
    void write(Path file, String text) throws IOException;
}
