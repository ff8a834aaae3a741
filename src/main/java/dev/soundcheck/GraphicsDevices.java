package dev.soundcheck;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// The graphics devices of a Linux machine. Stateless; any thread.
///
/// @param folder  where the kernel shows its devices
record GraphicsDevices(Path folder) {
    /// Devices outside the kernel's own folder: of NVIDIA, of Mali, and of Windows under WSL.
    private static final List<String> OTHERS = List.of("nvidiactl", "mali0", "dxg");
    private static final String RENDERERS = "prism.order";

    /// Those of this machine.
    static GraphicsDevices ofThisMachine() {
        return new GraphicsDevices(Path.of("/dev"));
    }

    /// Keeps JavaFX from OpenGL where no device would draw it. JavaFX loads OpenGL first, finds only the processor behind
    /// it, and takes its own software renderer: the picture is the same, but the window comes later and holds more
    /// memory. An order that was given on the command line wins. Call it before the toolkit starts.
    ///
    /// @param system  the properties that JavaFX reads
    void choose(Properties system) {
        boolean linux = system.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (linux && none()) {
            system.putIfAbsent(RENDERERS, "sw");
        }
    }

    private boolean none() {
        try (DirectoryStream<Path> drawing = Files.newDirectoryStream(folder.resolve("dri"), "{card,renderD}*")) {
            if (drawing.iterator().hasNext()) {
                return false;
            }
        } catch (IOException _) {
            // there is no such folder
        }
        return OTHERS.stream().noneMatch(name -> Files.exists(folder.resolve(name)));
    }
}
