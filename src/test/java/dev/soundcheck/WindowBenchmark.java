package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.ChildJvm;
import dev.soundcheck.testing.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How soon the whole window is there and can speak, what it costs at rest and how evenly it is drawn while it speaks.
///
/// Each start is a JVM of its own with this one's flags, on the display of `DISPLAY`, else on the headless platform.
/// Writes `target/benchmarks/window.md`; the bounds below are those of a regression.
@Tag("benchmark")
class WindowBenchmark {
    private static final int STARTS = 9;
    private static final String TEXT = "Ten words are enough to hear how soon speech begins. ".repeat(6);
    private static final int LATE_MILLIS = 25;

    @TempDir
    Path folder;

    @Test
    void theWindowIsThereSoonAndDrawnEvenly() throws Exception {
        boolean display = System.getenv("DISPLAY") != null;
        Report report = new Report("window", "The window, " + (display ? "on a display" : "headless"));
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            lines.addAll(run(display, folder.resolve("start" + start).toString()));
        }
        lines.addAll(run(display, folder.resolve("whole").toString(), TEXT));
        report.spread("visible after the launch", values(lines, "visibleMillis", 1), "ms");
        report.spread("voices ready after the launch", values(lines, "readyMillis", 1), "ms");
        report.row("at rest", values(lines, "restCpuMicrosPerSecond", 10_000)[0], "% of a core");
        report.spread("speaking", values(lines, "speakingCpuMicrosPerSecond", 10_000), "% of a core");
        List<Double> lateShares = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.values()) {
            double[] millis = values(lines, endpoint.id() + "FrameMicros", 1000);
            double late = Arrays.stream(millis).filter(gap -> gap > LATE_MILLIS).count();
            lateShares.add(late / millis.length);
            report.spread("from pulse to pulse, " + endpoint.title(), millis, "ms");
            report.row("of these above " + LATE_MILLIS + " ms", late, "");
        }
        report.write();
        assertTrue(Collections.max(lateShares) < 0.05, "shares of late pulses: " + lateShares);
    }

    private static double[] values(List<String> lines, String name, double unit) {
        double[] values = lines.stream().filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Long.parseLong(line.substring(name.length() + 1)) / unit).toArray();
        assertTrue(values.length > 0, () -> name + " is missing from " + lines);
        return values;
    }

    private static List<String> run(boolean display, String... arguments) throws IOException {
        List<String> flags = ChildJvm.windowFlags().stream()
                .filter(flag -> !(display && flag.startsWith("-Dglass."))).toList();
        List<String> all = new ArrayList<>(List.of(Long.toString(System.currentTimeMillis())));
        all.addAll(List.of(arguments));
        return ChildJvm.lines(ChildJvm.start(flags, Map.of(), WindowProbe.class, all.toArray(String[]::new)));
    }
}
