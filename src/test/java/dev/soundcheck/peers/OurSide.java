package dev.soundcheck.peers;

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

/// How our client is started. Any thread.
///
/// @param title    what it is, for the table's head
/// @param command  up to the arguments of `PeerClient`
record OurSide(String title, List<String> command) {
    private static final String CLIENT_JAR = "zz-peer-client.jar"; // behind the image's own: its cache wants them first

    OurSide {
        command = List.copyOf(command);
    }

    /// This JVM's class files and Java.
    static OurSide classFiles(List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PeerClient.class.getName()));
        return new OurSide("class files" + (flags.isEmpty() ? "" : ", " + String.join(" ", flags)), command);
    }

    /// The built image as `soundcheck speak` starts it: its runtime, flags, jars and cache. A copy of it, because the
    /// client's classes go beside its jars.
    ///
    /// @param image  with `bin` and `lib`
    /// @param home   where the copy may be
    static OurSide image(Path image, Path home) throws IOException, URISyntaxException {
        Path copy = home.resolve("image");
        copy(image, copy);
        Path app = copy.resolve("lib/app");
        pack(Path.of(PeerClient.class.getProtectionDomain().getCodeSource().getLocation().toURI()),
                app.resolve(CLIENT_JAR));
        List<String> lines = Files.readAllLines(app.resolve("soundcheck.cfg")).stream()
                .map(line -> line.replace("$APPDIR", app.toString())).toList();
        List<String> command = new ArrayList<>(List.of(copy.resolve("lib/runtime/bin/java").toString()));
        command.addAll(values(lines, "java-options="));
        Path commandCache = app.resolve("commands.aot");
        if (Files.exists(commandCache)) {
            command.add("-XX:AOTCache=" + commandCache); // the last one counts
        }
        String jars = String.join(":", values(lines, "app.classpath="));
        command.addAll(List.of("-cp", jars + ":" + app.resolve(CLIENT_JAR), PeerClient.class.getName()));
        return new OurSide("the image as built", command);
    }

    private static List<String> values(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length())).toList();
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes.resolve("dev/soundcheck/peers"))) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, out);
            }
        }
    }

    /// With the files' times: the cache fits only jars as old as those it was made from.
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
