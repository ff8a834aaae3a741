package dev.soundcheck;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One exception that no thread has caught, as a text for a bug report. Holds no secret.
///
/// @param file  where it is kept, null where it could not be
record CrashReport(String text, @Nullable Path file) {}
