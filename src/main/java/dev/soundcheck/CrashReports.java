package dev.soundcheck;

import dev.soundcheck.files.WholeFile;
import dev.soundcheck.wire.Secrets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a report of each fault into a file, for a bug report. Holds no secret. Any thread.
///
/// Keeps the same fault once in a run, so that a fault in every pulse does not fill the disk.
final class CrashReports {
    private static final Logger LOG = LoggerFactory.getLogger(CrashReports.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String PREFIX = "crash-";
    /// Of all runs together; the oldest are deleted.
    private static final int MOST_FILES = 10;
    private static final int MOST_IN_A_RUN = 10;

    private final @Nullable Path folder;
    private final InstantSource clock;
    // Guarded by this.
    private final Map<List<StackTraceElement>, CrashReport> known = new HashMap<>();

    /// @param folder  null keeps no files
    CrashReports(@Nullable Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    synchronized CrashReport of(Thread thread, Throwable fault) {
        List<StackTraceElement> place = List.of(fault.getStackTrace());
        CrashReport before = known.get(place);
        if (before != null) {
            return before;
        }
        Instant time = clock.instant();
        String text = describe(thread, fault, time);
        CrashReport report = new CrashReport(text, known.size() < MOST_IN_A_RUN ? write(text, time) : null);
        if (known.size() < MOST_IN_A_RUN) {
            known.put(place, report);
        }
        return report;
    }

    private static String describe(Thread thread, Throwable fault, Instant time) {
        Runtime machine = Runtime.getRuntime();
        long upSeconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        String text = String.join("\n", "Soundcheck " + Objects.requireNonNullElse(
                CrashReports.class.getPackage().getImplementationVersion(), "(from source)"),
                "time: " + time.truncatedTo(ChronoUnit.MILLIS) + ", " + upSeconds + " s after the start",
                "thread: " + thread.getName(),
                "java: " + System.getProperty("java.vm.name") + " " + Runtime.version(),
                "system: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch") + ", " + machine.availableProcessors() + " processors",
                "memory: " + (machine.totalMemory() - machine.freeMemory()) / (1 << 20) + " of "
                        + (machine.maxMemory() >> 20) + " MB",
                "", trace.toString());
        return Secrets.blank(withoutHome(text));
    }

    /// The user's name is in the path of the home folder.
    private static String withoutHome(String text) {
        String home = System.getProperty("user.home", "");
        return home.length() > 1 ? text.replace(home, "~") : text;
    }

    private @Nullable Path write(String text, Instant time) {
        if (folder == null) {
            return null;
        }
        try {
            removeOld(folder);
            Path file = folder.resolve(PREFIX + TIME.format(time) + ".txt");
            WholeFile.writeWithFolders(file, text);
            return file;
        } catch (IOException | RuntimeException problem) {
            LOG.warn("The crash report could not be kept: {}", problem.toString());
            return null;
        }
    }

    /// Their names sort by time.
    private static void removeOld(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> reports = files.filter(CrashReports::isReport).sorted().toList();
            for (Path old : reports.subList(0, Math.max(0, reports.size() - MOST_FILES + 1))) {
                Files.delete(old);
            }
        }
    }

    private static boolean isReport(Path file) {
        return String.valueOf(file.getFileName()).matches(PREFIX + "\\d{8}T\\d{9}Z\\.txt")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
