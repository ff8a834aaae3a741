package dev.soundcheck.files;

import java.nio.file.Files;
import java.nio.file.Path;

/// A name that no file of a folder has yet. Stateless; blocks.
public final class UnusedFile {
    private UnusedFile() {}

    /// The name itself, or the first like it that is not taken: `a.json`, `a_2.json`. Those sort after it.
    ///
    /// @param ending  the end of the name that stays the end
    public static Path of(Path folder, String name, String ending) {
        Path path = folder.resolve(name);
        String start = name.substring(0, name.length() - ending.length());
        for (int i = 2; Files.exists(path); i++) {
            path = folder.resolve(start + "_" + i + ending);
        }
        return path;
    }
}
