import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Replaces the image's launcher by a script that starts the same Java with the same options. Used by `ImageCache` on Linux.
///
/// The launcher that jpackage brings asks `rpm` and `dpkg` at each start which package it belongs to, twice. On a Debian with
/// many packages that takes as long as all of a command. The script also chooses the cache: that of the commands where
/// no window will be shown.
final class LinuxLauncher {
    static final String COMMANDS_CACHE = "commands.aot";
    /// First arguments of what shows no window.
    private static final String COMMANDS = "serve|speak|live|compare|load|har|voices|espeak-worker|--help|-h|--version|-V";

    private LinuxLauncher() {}

    /// @param launcher       to be replaced
    /// @param configuration  of that launcher: class path, main class and options
    /// @param windowCache    the cache that its options name
    static void write(Path launcher, Path configuration, String windowCache) throws IOException {
        List<String> lines = Files.readAllLines(configuration);
        List<String> command = new ArrayList<>();
        values(lines, "java-options=").forEach(option -> command.add(quoted(option)));
        command.add("\"-Djpackage.app-path=$here\"");
        command.add("-cp " + quoted(String.join(":", values(lines, "app.classpath="))));
        command.add(values(lines, "app.mainclass=").getFirst());
        command.add("\"$@\"");
        Files.delete(launcher);
        Files.writeString(launcher, """
                #!/bin/sh
                # Starts Soundcheck with the Java beside it.
                here=$(readlink -f -- "$0") || exit 1
                APPDIR=${here%%/bin/*}/lib/app
                case "$1" in
                  %s) cache=%s ;;
                  *) cache=%s ;;
                esac
                unset JDK_JAVA_OPTIONS
                exec "$APPDIR/../runtime/bin/java" \\
                  %s
                """.formatted(COMMANDS, COMMANDS_CACHE, windowCache, String.join(" \\\n  ", command).replace(windowCache,
                "$cache")));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static List<String> values(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length())).toList();
    }

    /// Only `$APPDIR` is for the shell to fill in.
    private static String quoted(String value) {
        if (value.replace("$APPDIR", "").matches("(?s).*[\"$`\\\\].*")) {
            throw new IllegalStateException(value + " cannot go into a script");
        }
        return '"' + value + '"';
    }
}
