import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Joins small jars into one and deletes them. Source file that `java` runs as it is:
/// `java packaging/JoinJars.java FOLDER JOINED.jar PATTERN` takes the jars of the folder whose names match.
///
/// Each jar on the class path is an open file while the program runs, and some shells allow 64 of them.
/// Only for jars of plain classes: a jar with services, versions by Java release or signatures is refused.
public final class JoinJars {
    private JoinJars() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path joined = folder.resolve(args[1]);
        List<Path> parts = parts(folder, args[2]);
        if (parts.size() < 2) {
            throw new IllegalStateException("Fewer than two jars in " + folder + " match " + args[2]);
        }
        try (OutputStream file = Files.newOutputStream(joined); JarOutputStream out = new JarOutputStream(file)) {
            Set<String> written = new HashSet<>();
            for (Path part : parts) {
                copy(part, out, written);
            }
        }
        for (Path part : parts) {
            Files.delete(part);
        }
        IO.println(parts.size() + " jars are joined in " + joined.getFileName() + ".");
    }

    private static List<Path> parts(Path folder, String pattern) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern)).sorted().toList();
        }
    }

    private static void copy(Path part, JarOutputStream out, Set<String> written) throws IOException {
        try (JarFile jar = new JarFile(part.toFile())) {
            for (JarEntry entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
                String name = entry.getName();
                if (name.endsWith("module-info.class")) {
                    continue;
                }
                if (name.matches("META-INF/(services|versions)/.*|META-INF/[^/]*\\.(SF|RSA|DSA|EC)")) {
                    throw new IllegalStateException(part + " cannot be joined: it has " + name);
                }
                if (name.startsWith("META-INF/")) {
                    continue;
                }
                if (!written.add(name)) {
                    throw new IllegalStateException(name + " is in two of the jars");
                }
                JarEntry copy = new JarEntry(name);
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                try (var in = jar.getInputStream(entry)) {
                    in.transferTo(out);
                }
            }
        }
    }
}
