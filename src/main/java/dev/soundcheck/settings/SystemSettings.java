package dev.soundcheck.settings;

import java.util.LinkedHashSet;
import java.util.List;

/// What the program does with the system it runs on.
///
/// @param keychainOrigins  servers whose keys lie in the system's keychain; never a key
/// @param recentFiles      files that were opened, the latest first
public record SystemSettings(LogDetail logDetail, List<String> keychainOrigins, List<String> recentFiles) {
    public static final int MOST_RECENT_FILES = 8;
    public static final SystemSettings DEFAULT = new SystemSettings(LogDetail.USUAL, List.of(), List.of());

    /// How much is logged.
    public enum LogDetail {
        /// Problems and unusual events.
        USUAL,
        /// Each step as well.
        DETAILED
    }

    public SystemSettings {
        keychainOrigins = List.copyOf(new LinkedHashSet<>(keychainOrigins));
        recentFiles = recentFiles.stream().distinct().limit(MOST_RECENT_FILES).toList();
    }

    public SystemSettings withKeychainOrigins(List<String> other) {
        return new SystemSettings(logDetail, other, recentFiles);
    }
}
