package dev.soundcheck.ui.lab;

import dev.soundcheck.har.HarWriter;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabSounds;
import dev.soundcheck.session.Take;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/// Reads and writes labs in the background and says what came of it. FX thread, but for `keep`.
final class LabArchive {
    private static final String HAR = ".har";

    private final LabPorts ports;
    private final Consumer<String> say;

    /// @param say  hears one sentence for each thing that was done or could not be
    LabArchive(LabPorts ports, Consumer<String> say) {
        this.ports = ports;
        this.say = say;
    }

    /// Writes it under its own name in the folder of labs and says what came of it. Any thread; blocks.
    String keep(Lab lab) {
        Path file = ports.folder().resolve(LabFiles.name(lab));
        boolean interrupted = Thread.interrupted();
        try {
            LabFiles.export(lab, file);
            return "Saved " + file.getFileName() + ".";
        } catch (IOException e) {
            return "It could not be saved: " + e.getMessage() + ". Use Export…";
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// @param sounds  of its runs; a copy, because they are read elsewhere
    void export(Lab lab, LabSounds sounds, Path file) {
        ports.io().execute(() -> {
            try {
                if (file.toString().toLowerCase(Locale.ROOT).endsWith(HAR)) {
                    exportHar(lab, sounds, file);
                } else {
                    LabFiles.export(lab, sounds, file);
                }
                ports.fx().execute(() -> say.accept("Saved " + file.getFileName() + "."));
            } catch (IOException e) {
                failed(e);
            }
        });
    }

    /// What went over the wire in every run whose log is still here.
    private static void exportHar(Lab lab, LabSounds sounds, Path file) throws IOException {
        List<Take> takes = lab.runs().stream().map(sounds::take).filter(Objects::nonNull).toList();
        if (takes.isEmpty()) {
            throw new IOException("the wire logs of this lab are gone. They last until the window is closed.");
        }
        HarWriter.write(file, takes);
    }

    /// @param opened  gets the lab on the FX thread; not told where there is none
    void open(Path file, Consumer<Lab> opened) {
        ports.io().execute(() -> {
            try {
                Lab lab = LabFiles.open(file);
                ports.fx().execute(() -> opened.accept(lab));
            } catch (IOException e) {
                failed(e);
            }
        });
    }

    private void failed(IOException e) {
        ports.fx().execute(() -> say.accept("The file could not be used: " + e.getMessage()));
    }
}
