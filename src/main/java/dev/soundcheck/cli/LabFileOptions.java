package dev.soundcheck.cli;

import dev.soundcheck.lab.Lab;
import dev.soundcheck.lab.LabFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The files a comparison is saved to, each on its own: one that cannot be written costs no other. Blocks on the disk.
final class LabFileOptions {
    @Option(names = "--json", paramLabel = "FILE", description = "Save every stamp; the window opens it again.")
    private @Nullable Path json;
    @Option(names = "--markdown", paramLabel = "FILE", description = "Save a report that prints its method.")
    private @Nullable Path markdown;
    @Option(names = "--csv", paramLabel = "FILE", description = "Save a table with a line per run.")
    private @Nullable Path csv;

    /// How a lab becomes one of the files.
    @FunctionalInterface
    private interface Writing {
        void write(Lab lab, Path file) throws IOException;
    }

    /// Why a file could not be written, to be asked before anything is paid for. Makes the folders.
    Optional<String> problem() {
        return Stream.of(Optional.ofNullable(json), Optional.ofNullable(markdown), Optional.ofNullable(csv))
                .flatMap(Optional::stream).filter(file -> !writable(file)).findFirst()
                .map(file -> file + " cannot be written; choose another file or folder.");
    }

    /// Says which one could not be written, and returns false where there was one.
    boolean save(Lab lab, PrintWriter err) {
        boolean jsonSaved = save(json, lab, LabFiles::save, err);
        boolean markdownSaved = save(markdown, lab, LabFiles::saveReport, err);
        boolean csvSaved = save(csv, lab, LabFiles::saveTable, err);
        return jsonSaved && markdownSaved && csvSaved;
    }

    private static boolean save(@Nullable Path file, Lab lab, Writing writing, PrintWriter err) {
        if (file == null) {
            return true;
        }
        try {
            writing.write(lab, file);
            return true;
        } catch (IOException problem) {
            err.println("soundcheck: " + FileProblem.sentence(file, problem));
            return false;
        }
    }

    private static boolean writable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            return false;
        }
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException _) {
            return false;
        }
    }
}
