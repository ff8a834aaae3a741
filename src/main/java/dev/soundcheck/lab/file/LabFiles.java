package dev.soundcheck.lab.file;

import dev.soundcheck.files.WholeFile;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabSounds;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Keeps labs in files, whole or not at all. Stateless; blocks.
public final class LabFiles {
    public static final String ENDING = ".lab.json";
    static final long MOST_BYTES = 256L << 20;
    private static final int BUFFER_CHARS = 1 << 16;

    private LabFiles() {}

    /// The suggested name of a lab's file; the names of a folder sort by age.
    public static String name(Lab lab) {
        String when = lab.info().startedAt().truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[^0-9TZ]", "-");
        return "lab-" + when + ENDING;
    }

    /// Every stamp, to be opened again. Nothing is resampled for it.
    public static void save(Lab lab, Path file) throws IOException {
        WholeFile.writeWithFolders(file, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER_CHARS);
            LabJson.write(lab, false, text);
            text.flush();
        });
    }

    /// What `save` writes and, for other programs, the differences of the lanes.
    public static String text(Lab lab) {
        StringWriter text = new StringWriter();
        try {
            LabJson.write(lab, true, text);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not refuse to be written", e);
        }
        return text.toString();
    }

    /// Reads a saved lab.
    ///
    /// @throws IOException whose message says in one sentence why it cannot be opened
    public static Lab open(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file.getFileName() + " is too large to be a lab.");
        }
        try {
            return LabReader.read(Files.readString(file));
        } catch (LabReader.RefusedException e) {
            throw new IOException(file.getFileName() + " cannot be opened: " + e.getMessage() + ".", e);
        } catch (CharacterCodingException | RuntimeException e) {
            // Whatever is wrong inside the file, the user gets one sentence.
            throw new IOException(file.getFileName() + " cannot be opened: it is damaged.", e);
        }
    }

    /// Saved labs of a folder, the latest first; an absent folder has none.
    public static List<Path> saved(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted((a, b) -> b.getFileName().compareTo(a.getFileName())).toList();
        }
    }

    /// Writes what the file's ending asks for: `.html`, `.csv`, `.md`, or JSON.
    ///
    /// @param sounds  of its runs, for the page
    public static void export(Lab lab, LabSounds sounds, Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            WholeFile.writeWithFolders(file, page(lab, sounds));
        } else if (name.endsWith(".csv")) {
            saveTable(lab, file);
        } else if (name.endsWith(".md")) {
            saveReport(lab, file);
        } else {
            save(lab, file);
        }
    }

    /// As the other `export`, without sounds.
    public static void export(Lab lab, Path file) throws IOException {
        export(lab, new LabSounds(0), file);
    }

    /// One page with pictures and sounds that opens without a network.
    ///
    /// @param sounds  of its runs, as far as they are still there
    public static String page(Lab lab, LabSounds sounds) {
        return LabHtml.of(lab, sounds);
    }

    /// A line per run, for spreadsheets.
    public static void saveTable(Lab lab, Path file) throws IOException {
        WholeFile.writeWithFolders(file, table(lab));
    }

    /// What `saveTable` writes.
    public static String table(Lab lab) {
        return LabCsv.of(lab);
    }

    /// Markdown that prints its method.
    public static void saveReport(Lab lab, Path file) throws IOException {
        WholeFile.writeWithFolders(file, report(lab));
    }

    /// What `saveReport` writes.
    public static String report(Lab lab) {
        return LabReport.of(lab);
    }
}
