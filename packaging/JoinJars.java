import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Copies jars from one folder to another and joins the small ones into one. Source file that `java` runs as it is:
/// `java packaging/JoinJars.java FROM TO JOINED.jar PATTERN` joins those whose names match. TO is emptied first.
///
/// Each jar on the class path is an open file while the program runs, and some shells allow 64 of them.
/// Only for jars of plain classes: a jar with services, versions by Java release or signatures is refused.
public final class JoinJars {
    private JoinJars() {}

    public static void main(String[] args) throws IOException {
        Path to = Files.createDirectories(Path.of(args[1]));
        for (Path old : list(to)) {
            Files.delete(old);
        }
        int joined = 0;
        Set<String> written = new HashSet<>();
        try (OutputStream file = Files.newOutputStream(to.resolve(args[2]));
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path jar : list(Path.of(args[0]))) {
                if (jar.getFileName().toString().matches(args[3])) {
                    add(jar, out, written);
                    joined++;
                } else {
                    Files.copy(jar, to.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        if (joined < 2) {
            throw new IllegalStateException("Fewer than two jars in " + args[0] + " match " + args[3]);
        }
        IO.println(joined + " jars are joined in " + args[2] + ".");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static void add(Path part, JarOutputStream out, Set<String> written) throws IOException {
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
                try (InputStream in = jar.getInputStream(entry)) {
                    in.transferTo(out);
                }
            }
        }
    }
}
