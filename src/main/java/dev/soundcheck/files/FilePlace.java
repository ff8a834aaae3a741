package dev.soundcheck.files;

import java.nio.file.Path;

/// Says where a file is. Stateless.
public final class FilePlace {
    private FilePlace() {}

    /// The name and the whole folder, for a sentence: `anna.wav in /home/ada`.
    public static String of(Path file) {
        return file.getFileName() + " in " + file.toAbsolutePath().getParent();
    }

    public static String saved(Path file) {
        return "Saved as " + of(file) + ".";
    }
}
