import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes modules for jlink (`.jmod`) of the JavaFX jars in a folder, in their place. A source file that `java` runs as it is:
/// `java packaging/JavaFxModules.java FOLDER`.
///
/// jlink keeps what is in a jar as resources, native libraries too. JavaFX then copies each of them into the user's home
/// (`~/.openjfx`), and compares both copies at every start. The libraries of a jmod lie where the runtime loads them from.
public final class JavaFxModules {
    private JavaFxModules() {}

    public static void main(String[] args) throws IOException {
        Path scratch = Files.createTempDirectory("soundcheck-modules");
        try {
            for (Path jar : list(Path.of(args[0]))) {
                Path parts = Files.createDirectory(scratch.resolve(jar.getFileName()));
                if (part(jar, parts) > 0) {
                    make(jar, parts);
                    Files.delete(jar);
                }
            }
        } finally {
            erase(scratch);
        }
    }

    /// Writes the classes of a jar into one folder and its native libraries into another.
    ///
    /// @return how many libraries it has
    private static int part(Path path, Path parts) throws IOException {
        int libraries = 0;
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
                boolean library = entry.getName().matches("[^/]+\\.(so|dll|dylib)");
                Path file = parts.resolve(library ? "libs" : "classes").resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                libraries += library ? 1 : 0;
            }
        }
        return libraries;
    }

    private static void make(Path jar, Path parts) throws IOException {
        String name = ModuleFinder.of(jar).findAll().iterator().next().descriptor().name();
        Path made = jar.resolveSibling(name + ".jmod");
        Files.deleteIfExists(made);
        ToolProvider jmod = ToolProvider.findFirst("jmod").orElseThrow();
        int exit = jmod.run(System.out, System.err, "create", "--class-path", parts.resolve("classes").toString(), "--libs",
                parts.resolve("libs").toString(), made.toString());
        if (exit != 0) {
            throw new IllegalStateException("jmod made no module of " + jar);
        }
        IO.println(name + " becomes a module whose libraries lie in the runtime.");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static void erase(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
