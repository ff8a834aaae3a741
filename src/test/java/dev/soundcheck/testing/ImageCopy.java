package dev.soundcheck.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// A copy of the built image with the classes of the test tree beside its jars, so that its own Java can run them. Any thread.
///
/// @param app  where its jars, caches and configuration are
public record ImageCopy(Path app) {
    private static final String TESTS = "zz-tests.jar"; // behind the image's own: its cache wants them first

    /// Copies the image with the files' times: the cache fits only jars as old as those it was made from.
    ///
    /// @param image  with `bin` and `lib`
    /// @param copy   where the copy may be
    public static ImageCopy of(Path image, Path copy) throws IOException {
        copy(image.toAbsolutePath(), copy);
        Path app = copy.resolve("lib/app");
        try {
            pack(Path.of(ImageCopy.class.getProtectionDomain().getCodeSource().getLocation().toURI()),
                    app.resolve(TESTS));
        } catch (URISyntaxException notAFile) {
            throw new IOException(notAFile);
        }
        return new ImageCopy(app);
    }

    /// The program with the image's Java and options, up to its arguments.
    ///
    /// @param cache  the name of the cache; where the image has none of that name, that of its configuration
    /// @param flags  behind the image's own
    public List<String> command(String cache, List<String> flags, Class<?> program) throws IOException {
        List<String> lines = Files.readAllLines(app.resolve("soundcheck.cfg")).stream()
                .map(line -> line.replace("$APPDIR", app.toString())).toList();
        List<String> command = new ArrayList<>(List.of(app.resolve("../runtime/bin/java").normalize().toString()));
        command.addAll(values(lines, "java-options="));
        if (Files.exists(app.resolve(cache))) {
            command.add("-XX:AOTCache=" + app.resolve(cache)); // the last one counts
        }
        command.addAll(flags);
        String jars = String.join(":", values(lines, "app.classpath="));
        command.addAll(List.of("-cp", jars + ":" + app.resolve(TESTS), program.getName()));
        return command;
    }

    private static List<String> values(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length())).toList();
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes.resolve("dev"))) {
            for (Path each : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, out);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes ignored) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes ignored) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
