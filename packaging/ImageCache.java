import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Gives the image its caches of loaded classes (JEP 514): rehearses with the image's own launcher, writes the caches
/// beside the jars, names the large one in the launcher's configuration, and replaces the launcher on Linux (`LinuxLauncher`), so
/// that commands take the small one. Fails unless starts really take their classes from the caches.
///
/// A source file that `java` runs as it is: `java packaging/ImageCache.java target/image/soundcheck`.
public final class ImageCache {
    /// Window and commands.
    private static final String CACHE = "soundcheck.aot";
    /// Commands alone: all classes of a cache are loaded at each start, which costs those who need few of them.
    private static final String COMMAND_CACHE = "commands.aot";
    /// The window has no use for recorded profiles: reading them costs each start 0.4 s of processor time and 40 MB, and what they
    /// let the compilers begin with is not what a window shows first. A command that speaks at once gains by them.
    private static final String WITHOUT_PROFILES = " -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining";
    /// Of the classes of the program and of its parser that one command loads. A cache that the machine rejects gives none.
    private static final double WANTED_SHARE = 0.9;
    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");

    private final Path launcher;
    private final Path configuration;
    private final Path scratch;

    private ImageCache(Path image, Path scratch) throws IOException {
        launcher = find(image, "soundcheck", "soundcheck.exe");
        configuration = find(image, "soundcheck.cfg");
        this.scratch = scratch;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("soundcheck-image");
        try {
            ImageCache cache = new ImageCache(Path.of(args[0]).toAbsolutePath(), scratch);
            cache.renew();
            cache.record(CACHE, WITHOUT_PROFILES, "rehearse");
            if (LINUX) {
                cache.record(COMMAND_CACHE, "", "rehearse", "--commands");
            }
            cache.use();
            cache.check("open", "--help");
            cache.check("speak", "--help");
        } finally {
            erase(scratch);
        }
    }

    /// A cache takes no classes of Java 5, and the parser of the command line consists of them.
    private void renew() throws IOException {
        try (Stream<Path> files = Files.list(configuration.getParent())) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                int renewed = RenewedClasses.renew(jar);
                if (renewed > 0) {
                    IO.println(renewed + " classes of Java 5 in " + jar.getFileName() + " are renewed.");
                }
            }
        }
    }

    private void record(String name, String options, String... command) throws IOException, InterruptedException {
        Path cache = configuration.resolveSibling(name);
        Files.deleteIfExists(cache);
        run("-XX:AOTCacheOutput=" + cache + options, command);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("The rehearsal wrote no cache.");
        }
        IO.println(name + " holds " + Files.size(cache) / 1_000_000 + " MB of loaded classes.");
    }

    private void use() throws IOException {
        String option = "java-options=-XX:AOTCache=$APPDIR/" + CACHE;
        if (!Files.readAllLines(configuration).contains(option)) {
            Files.writeString(configuration, option + System.lineSeparator(), StandardOpenOption.APPEND);
        }
        if (LINUX) {
            LinuxLauncher.write(launcher, configuration, CACHE, COMMAND_CACHE);
        }
    }

    /// `AOTMode=on` ends the machine where the cache does not fit; the log tells where each class came from.
    private void check(String... command) throws IOException, InterruptedException {
        Path log = scratch.resolve("classes.log");
        run("-XX:AOTMode=on -Xlog:class+load=info:file=" + log, command);
        List<String> own = Files.readAllLines(log).stream().filter(line -> line.contains(" dev.soundcheck.")
                || line.contains(" picocli.")).toList();
        long shared = own.stream().filter(line -> line.contains("shared objects file")).count();
        if (own.isEmpty() || shared < WANTED_SHARE * own.size()) {
            throw new IllegalStateException(command[0] + " does not use its cache: " + shared + " of " + own.size()
                    + " classes came from it.");
        }
        IO.println(command[0] + " uses its cache: " + shared + " of " + own.size() + " classes came from it.");
    }

    private void run(String machineOptions, String... command) throws IOException, InterruptedException {
        Path output = scratch.resolve("output.log");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(command))
                .toList()).redirectErrorStream(true).redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_TOOL_OPTIONS", machineOptions);
        environment.remove("CARTESIA_API_KEY");
        for (String folder : List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")) {
            environment.put(folder, scratch.resolve("home").toString());
        }
        int exit = builder.start().waitFor();
        if (exit != 0) {
            List<String> lines = Files.readAllLines(output);
            lines.subList(Math.max(0, lines.size() - 40), lines.size()).forEach(IO::println);
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exit);
        }
    }

    private static Path find(Path image, String... names) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            return files.filter(Files::isRegularFile).filter(file -> List.of(names)
                    .contains(file.getFileName().toString())).findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no " + names[0] + " in " + image));
        }
    }

    private static void erase(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
