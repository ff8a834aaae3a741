import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Makes a Debian package of the image: the program in `/opt`, and where the desktop and the shell look for it, its menu
/// entry, icons, file types, manual page and completion. Debian's own triggers refresh the caches, so it has no scripts.
/// Run from the project's folder.
final class DebPackage {
    private static final String NAME = "soundcheck";
    private static final String DESKTOP_ID = "dev.soundcheck.Soundcheck";
    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private final Path image;
    private final String version;
    private final Path project;
    private final Path out;
    private final Path root;

    DebPackage(Path image, String version, Path out) {
        this.image = image;
        this.version = version;
        this.out = out;
        this.root = out.resolve("deb");
        this.project = Path.of("").toAbsolutePath();
    }

    void make() throws IOException, InterruptedException {
        erase(root);
        fill();
        Path file = out.resolve(NAME + "_" + version + "_" + architecture() + ".deb");
        run("dpkg-deb", "--root-owner-group", "-Zzstd", "--build", root.toString(), file.toString());
        erase(root);
        IO.println(file + " has " + Files.size(file) / 1_000_000 + " MB.");
    }

    private void fill() throws IOException, InterruptedException {
        Path linux = project.resolve("packaging/linux");
        copyTree(image, root.resolve("opt").resolve(NAME));
        link("usr/bin/" + NAME, "/opt/" + NAME + "/bin/" + NAME);
        put(linux.resolve("soundcheck.desktop"), "usr/share/applications/" + DESKTOP_ID + ".desktop");
        put(linux.resolve(DESKTOP_ID + ".metainfo.xml"), "usr/share/metainfo/" + DESKTOP_ID + ".metainfo.xml");
        put(linux.resolve("soundcheck-mime.xml"), "usr/share/mime/packages/" + NAME + ".xml");
        for (int size : ICON_SIZES) {
            put(project.resolve("icons/soundcheck-" + size + ".png"),
                    "usr/share/icons/hicolor/" + size + "x" + size + "/apps/" + NAME + ".png");
        }
        put(project.resolve("icons/soundcheck.svg"), "usr/share/icons/hicolor/scalable/apps/" + NAME + ".svg");
        manual();
        put(project.resolve("src/main/resources/dev/soundcheck/ui/settings/notices.txt"),
                "usr/share/doc/" + NAME + "/notices.txt");
        Files.writeString(folder("usr/share/doc/" + NAME).resolve("copyright"), """
                Soundcheck has no license yet: that is its owner's to choose.
                The libraries in it and their licenses are listed in notices.txt. License texts are in
                /usr/share/common-licenses, /opt/soundcheck/lib/legal and /opt/soundcheck/lib/runtime/legal.
                """);
        control();
    }

    /// Written by the program itself, from what its parser knows.
    private void manual() throws IOException, InterruptedException {
        Path written = root.resolveSibling("manual");
        run(image.resolve("bin").resolve(NAME).toString(), "manual", "--out", written.toString());
        Path page = folder("usr/share/man/man1").resolve(NAME + ".1.gz");
        try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(page))) {
            Files.copy(written.resolve(NAME + ".1"), packed);
        }
        put(written.resolve(NAME), "usr/share/bash-completion/completions/" + NAME);
        erase(written);
    }

    private void control() throws IOException, InterruptedException {
        long kilobytes = 0;
        try (Stream<Path> files = Files.walk(root)) {
            kilobytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1024;
        }
        Files.writeString(folder("DEBIAN").resolve("control"), String.format(Locale.ROOT, """
                Package: soundcheck
                Version: %s
                Section: sound
                Priority: optional
                Architecture: %s
                Maintainer: Soundcheck <soundcheck@localhost>
                Installed-Size: %d
                Depends: libc6, libgtk-3-0 | libgtk-3-0t64, libasound2 | libasound2t64, libxtst6, libgl1
                Recommends: gnome-keyring | kwalletmanager | keepassxc, xdg-utils
                Suggests: espeak-ng
                Description: playground for Cartesia text-to-speech
                 Type a line, hear it over each of Cartesia's three speech endpoints, watch its
                 words light up while the stream still arrives, and see where the time goes.
                 It speaks without a key and without a network: offline voices come along.
                """, version, architecture(), kilobytes));
    }

    private String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }

    private void put(Path file, String to) throws IOException {
        Path target = root.resolve(to);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    private void link(String name, String target) throws IOException {
        Path link = root.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
    }

    /// With the times of the files: the cache of loaded classes checks them.
    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().remove("CARTESIA_API_KEY");
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exit);
        }
    }

    private static void erase(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
