package dev.soundcheck.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Waits until a folder's list of names is on the disk. Stateless; any thread; blocks on the disk.
public final class Folders {
    private Folders() {}

    /// Does nothing where the system cannot do it: Windows opens no folder and writes names by itself.
    public static void force(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // The name is written a little later.
        }
    }
}
