package dev.soundcheck;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The classes of JavaFX that only a window on a real display needs. The rehearsal has no display, so it links them by
/// name and runs none of them. Any thread.
final class DisplayClasses {
    private static final List<String> PACKAGES = List.of("com/sun/glass/ui", "com/sun/glass/ui/gtk",
            "com/sun/glass/ui/win", "com/sun/glass/ui/mac", "com/sun/prism/es2", "com/sun/prism/d3d",
            "com/sun/prism/mtl", "com/sun/javafx/application/preferences", "com/sun/javafx/font/freetype",
            "com/sun/javafx/font/directwrite", "com/sun/javafx/font/coretext");

    private DisplayClasses() {}

    static void link() throws IOException {
        Path graphics = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "javafx.graphics");
        for (String folder : PACKAGES) {
            if (Files.isDirectory(graphics.resolve(folder))) {
                linkAll(graphics, folder);
            }
        }
    }

    private static void linkAll(Path graphics, String folder) throws IOException {
        try (Stream<Path> files = Files.list(graphics.resolve(folder))) {
            files.map(file -> graphics.relativize(file).toString()).filter(name -> name.endsWith(".class"))
                    .forEach(name -> link(name.substring(0, name.length() - ".class".length()).replace('/', '.')));
        }
    }

    private static void link(String name) {
        try {
            // Asking for the methods links a class without running its initializer.
            var _ = Class.forName(name, false, DisplayClasses.class.getClassLoader()).getDeclaredMethods();
        } catch (ClassNotFoundException | LinkageError _) {
            // A class for another platform: a start here does not need it.
        }
    }
}
