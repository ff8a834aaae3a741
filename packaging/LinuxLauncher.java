import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Replaces the image's launcher by a script that starts the same Java with the same options. Used by `ImageCache` on Linux.
///
/// The launcher that jpackage brings asks `rpm` and `dpkg` at each start which package it belongs to, twice. On a Debian with
/// many packages that takes as long as all of a command.
final class LinuxLauncher {
    private LinuxLauncher() {}

    /// The script takes the small cache for the commands and the large one for everything that may open a window.
    ///
    /// @param launcher       to be replaced
    /// @param configuration  of that launcher: class path, main class and options, the large cache among them
    /// @param cache          name of the large cache
    /// @param commandCache   name of the small one
    static void write(Path launcher, Path configuration, String cache, String commandCache) throws IOException {
        List<String> lines = Files.readAllLines(configuration);
        List<String> command = new ArrayList<>();
        values(lines, "java-options=").forEach(option -> command.add(quoted(option).replace("/" + cache, "/$cache")));
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
                unset JDK_JAVA_OPTIONS
                case "${1:-open}" in
                  --version|-V|--help|-h) cache=%s ;;
                  open|tour|-*|*.*|*/*) cache=%s ;;
                  *) cache=%s ;;
                esac
                exec "$APPDIR/../runtime/bin/java" \\
                  %s
                """.formatted(commandCache, cache, commandCache, String.join(" \\\n  ", command)));
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
