package dev.soundcheck.live.experiment;

import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import dev.soundcheck.files.StrangeFile;
import dev.soundcheck.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Keeps experiments in files, whole or not at all. Stateless; blocks.
public final class ExperimentFiles {
    public static final String ENDING = ".experiment.json";
    private static final long MOST_BYTES = 4L << 20;

    private ExperimentFiles() {}

    /// What its file is called by itself; those of one folder sort by their age.
    public static String name(Experiment experiment) {
        return "live-" + experiment.info().startedAt().truncatedTo(ChronoUnit.SECONDS).toString()
                .replaceAll("[^0-9TZ]", "-") + ENDING;
    }

    /// Writes what the file's ending asks for: `.csv`, `.md`, or JSON.
    public static void save(Experiment experiment, Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        WholeFile.writeWithFolders(file, name.endsWith(".csv")
                ? ExperimentTables.csv(experiment)
                : name.endsWith(".md") ? ExperimentTables.report(experiment) : ExperimentJson.write(experiment));
    }

    /// Reads one that was saved.
    ///
    /// @throws IOException whose message says in one sentence why it cannot be opened
    public static Experiment open(Path file) throws IOException {
        String text = StrangeFile.text(file, MOST_BYTES);
        try {
            return ExperimentJson.read(text);
        } catch (JsonSyntaxException e) {
            throw new IOException(file.getFileName() + " cannot be opened: it is damaged.", e);
        } catch (JsonParseException e) {
            throw new IOException(file.getFileName() + " cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    /// Those of a folder, the latest first; an absent folder has none.
    public static List<Path> saved(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName()),
                            Comparator.reverseOrder()))
                    .toList();
        }
    }
}
