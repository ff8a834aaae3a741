import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;

/// Makes the installer of the system it runs on from the image: a deb, an msi or a dmg. A source file that `java` runs as
/// it is: `java packaging/Installer.java IMAGES VERSION OUT`.
public final class Installer {
    /// Must stay the same for ever: Windows knows by it that a newer version takes the place of an older one.
    private static final String UPGRADE_ID = "5f2b6a52-8a1d-4e0c-9c0e-6d3a4a1f7b52";

    private Installer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path images = Path.of(args[0]).toAbsolutePath();
        Path out = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            Path types = Path.of("packaging/associations").toAbsolutePath();
            jpackage(List.of("--type", "msi", "--app-image", images.resolve("soundcheck").toString(), "--win-menu",
                    "--win-shortcut-prompt", "--win-dir-chooser", "--win-per-user-install", "--win-upgrade-uuid",
                    UPGRADE_ID, "--file-associations", types.resolve("session.properties").toString(),
                    "--file-associations", types.resolve("har.properties").toString()), args[1], out);
        } else if (system.startsWith("mac")) {
            jpackage(List.of("--type", "dmg", "--app-image", images.resolve("soundcheck.app").toString(),
                    "--mac-package-identifier", "dev.soundcheck"), args[1], out);
        } else {
            new DebPackage(images.resolve("soundcheck"), args[1], out).make();
        }
    }

    private static void jpackage(List<String> kind, String version, Path out) {
        List<String> command = new ArrayList<>(kind);
        command.addAll(List.of("--name", "Soundcheck", "--app-version", version, "--vendor", "Soundcheck",
                "--description", "Playground for Cartesia text-to-speech",
                "--dest", out.toString()));
        int exit = ToolProvider.findFirst("jpackage").orElseThrow(() -> new IllegalStateException(
                "this JDK has no jpackage")).run(System.out, System.err, command.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException("jpackage ended with " + exit);
        }
    }
}
