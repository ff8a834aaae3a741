package dev.soundcheck.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/// Where this system keeps a program's settings and logs.
///
/// @param config  settings
/// @param state   logs and other files that may be deleted
/// @param data    takes and other work of the user
public record AppDirs(Path config, Path state, Path data) {
    private static final String NAME = "soundcheck";

    /// Where the window's socket lies while it is open.
    public Path runtime() {
        Path given = Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", ""));
        return given.isAbsolute() ? given.resolve(NAME) : state.resolve("run");
    }

    /// Folders of the running system; nothing is created here.
    public static AppDirs system() {
        return of(System.getenv(), System.getProperties());
    }

    static AppDirs of(Map<String, String> environment, Properties properties) {
        Path home = home(properties);
        String os = properties.getProperty("os.name", "");
        if (os.startsWith("Windows")) {
            Path roaming = Path.of(environment.getOrDefault("APPDATA", home.resolve("AppData/Roaming").toString()));
            Path local = Path.of(environment.getOrDefault("LOCALAPPDATA", home.resolve("AppData/Local").toString()));
            return new AppDirs(roaming.resolve("Soundcheck"), roaming.resolve("Soundcheck"),
                    local.resolve("Soundcheck"));
        }
        if (os.startsWith("Mac")) {
            return new AppDirs(home.resolve("Library/Application Support/Soundcheck"),
                    home.resolve("Library/Logs/Soundcheck"), home.resolve("Library/Application Support/Soundcheck"));
        }
        return new AppDirs(xdg(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
                xdg(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve(NAME),
                xdg(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(NAME));
    }

    /// Java says "?" for a user without a home, as in containers: then nothing is kept between runs.
    private static Path home(Properties properties) {
        String home = properties.getProperty("user.home", "?");
        return home.isBlank() || home.equals("?")
                ? Path.of(properties.getProperty("java.io.tmpdir", "/tmp"), NAME + "-" + UUID.randomUUID())
                : Path.of(home);
    }

    /// The specification of these variables says to ignore a relative folder.
    private static Path xdg(Map<String, String> environment, String variable, Path otherwise) {
        Path value = Path.of(environment.getOrDefault(variable, ""));
        return value.isAbsolute() ? value : otherwise;
    }
}
