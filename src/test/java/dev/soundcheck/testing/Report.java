package dev.soundcheck.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The figures of one benchmark, written as a Markdown table under `target/benchmarks`. One thread.
public final class Report {
    private static final Path FOLDER = Path.of("target", "benchmarks");

    private final String name;
    private final List<String> lines = new ArrayList<>();

    /// @param name  of the file, without its ending
    public Report(String name, String title) {
        this.name = name;
        lines.add("# " + title);
        lines.add("");
        lines.add(LocalDate.now(ZoneOffset.UTC) + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors()
                + " processors, Java " + System.getProperty("java.version"));
        lines.add("");
        lines.add("| what | value |");
        lines.add("|---|---|");
    }

    public void row(String what, double value, String unit) {
        lines.add(String.format(Locale.ROOT, "| %s | %.2f %s |", what, value, unit));
    }

    /// A finding in words.
    public void line(String words) {
        lines.add("| " + words.replace("|", "\\|") + " | |");
    }

    /// Median, P95 and the worst of many; leaves the values as they are.
    public void spread(String what, double[] values, String unit) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        lines.add(String.format(Locale.ROOT, "| %s, n %d | median %.2f, P95 %.2f, worst %.2f %s |", what, sorted.length,
                sorted[sorted.length / 2], sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * 0.95))],
                sorted[sorted.length - 1], unit));
    }

    /// Takes the place of what was written under the name before.
    public void write() throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".md"), lines);
    }
}
