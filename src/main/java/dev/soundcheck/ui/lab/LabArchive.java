package dev.soundcheck.ui.lab;

import dev.soundcheck.files.FilePlace;
import dev.soundcheck.files.FileProblem;
import dev.soundcheck.har.HarWriter;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabSounds;
import dev.soundcheck.session.Take;
import dev.soundcheck.ui.kit.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/// Reads and writes labs in the background and reports the result. FX thread.
final class LabArchive {
    private static final String HAR = ".har";
    private static final String LOGS_GONE = "The wire logs of this lab are gone: they last until the window is closed. "
            + "Make the comparison once more to save them.";

    private final LabPorts ports;
    private final Message message;

    /// @param message  says what is done, and how it ended
    LabArchive(LabPorts ports, Message message) {
        this.ports = ports;
        this.message = message;
    }

    /// @param sounds  of its runs; a copy, because they are read elsewhere
    void export(Lab lab, LabSounds sounds, Path file) {
        message.step("Saving " + file.getFileName() + "…");
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
        message.step("Opening " + file.getFileName() + "…");
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
        ports.fx().execute(() -> message.tell(sentence));
    }
}
