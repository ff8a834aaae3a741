package dev.soundcheck.ui.lab;

import dev.soundcheck.files.FilePlace;
import dev.soundcheck.files.FileProblem;
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

/// Reads and writes labs in the background and reports the result. FX thread, but for `keep`.
final class LabArchive {
    private static final String HAR = ".har";
    private static final String LOGS_GONE = "The wire logs of this lab are gone: they last until the window is closed. "
            + "Make the comparison once more to save them.";

    private final LabPorts ports;
    private final Consumer<String> say;

    /// @param say  gets a sentence for each result
    LabArchive(LabPorts ports, Consumer<String> say) {
        this.ports = ports;
        this.say = say;
    }

    /// Writes the lab under its own name into the folder of labs and reports the result. Any thread; blocks.
    String keep(Lab lab) {
        Path file = ports.folder().resolve(LabFiles.name(lab));
        boolean interrupted = Thread.interrupted();
        try {
            LabFiles.export(lab, file);
            return FilePlace.saved(file);
        } catch (IOException e) {
            return FileProblem.writing(file, e) + " Use Export… to save it elsewhere.";
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// @param sounds  of its runs; a copy, because they are read elsewhere
    void export(Lab lab, LabSounds sounds, Path file) {
        say.accept("Saving " + file.getFileName() + "…");
        ports.io().execute(() -> {
            try {
                String told = FilePlace.saved(file);
                if (!file.toString().toLowerCase(Locale.ROOT).endsWith(HAR)) {
                    LabFiles.export(lab, sounds, file);
                } else if (!exportHar(lab, sounds, file)) {
                    told = LOGS_GONE;
                }
                say(told);
            } catch (IOException e) {
                say(FileProblem.writing(file, e) + " Choose another folder.");
            }
        });
    }

    /// What went over the wire in every run whose log is still here; false where none is.
    private static boolean exportHar(Lab lab, LabSounds sounds, Path file) throws IOException {
        List<Take> takes = lab.runs().stream().map(sounds::take).filter(Objects::nonNull).toList();
        if (!takes.isEmpty()) {
            HarWriter.write(file, takes);
        }
        return !takes.isEmpty();
    }

    /// @param opened  gets the lab on the FX thread; not told where there is none
    void open(Path file, Consumer<Lab> opened) {
        say.accept("Opening " + file.getFileName() + "…");
        ports.io().execute(() -> {
            try {
                Lab lab = LabFiles.open(file);
                ports.fx().execute(() -> opened.accept(lab));
            } catch (IOException e) {
                say(FileProblem.reading(file, e) + " Choose another file.");
            }
        });
    }

    private void say(String sentence) {
        ports.fx().execute(() -> say.accept(sentence));
    }
}
