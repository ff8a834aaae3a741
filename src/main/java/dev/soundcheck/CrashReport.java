package dev.soundcheck;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One fault that nobody caught, described for those who mend it; holds no secret.
///
/// @param file  where it is kept, null where it could not be
record CrashReport(String text, @Nullable Path file) {}
