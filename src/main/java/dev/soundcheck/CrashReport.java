package dev.soundcheck;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One uncaught exception, as a text for a bug report. Holds no secret.
///
/// @param file  where it is kept, null where it could not be written
record CrashReport(String text, @Nullable Path file) {
    /// What a person can do with it.
    String nextStep() {
        return file == null
                ? "Copy the details for a bug report, then try again."
                : "Copy the details, or use the file " + file.getFileName() + ".";
    }
}
