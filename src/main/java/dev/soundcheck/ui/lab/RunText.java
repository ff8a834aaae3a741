package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.Exclusion;
import dev.soundcheck.lab.LabRun;
import dev.soundcheck.lab.Metric;
import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.trace.Trace;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A run, or one of its chunks, in exact words: what hover and keyboard tell. Stateless.
final class RunText {
    private RunText() {}

    static String run(LabRun run) {
        String head = "Run " + run.slot().number() + ", " + run.lane().title()
                + (run.slot().warmUp() ? ", warm-up: in no figure" : ", block " + run.slot().block());
        Exclusion exclusion = run.exclusion();
        String out = exclusion == null ? "" : " · left out: " + exclusion.reason();
        return head + out + " · " + Stream.of(Metric.CONNECT, Metric.TTFB, Metric.TTFA, Metric.TTFS, Metric.FIRST_OUT,
                Metric.DONE, Metric.RTF).map(metric -> figure(run, metric)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// Server's own work apart from the rest, where it is told.
    static String chunk(Trace trace, int sampleRateHz, int chunk) {
        ChunkStamps chunks = trace.chunks();
        double at = (chunks.atNanos(chunk) - trace.pressNanos()) / 1e6;
        float step = chunks.stepMillis(chunk);
        String gap = chunk == 0
                ? ""
                : String.format(Locale.ROOT, ", %.2f ms after the one before",
                        (chunks.atNanos(chunk) - chunks.atNanos(chunk - 1)) / 1e6);
        String server = Float.isNaN(step)
                ? "server's part not known"
                : String.format(Locale.ROOT, "server worked %.1f ms", step);
        return String.format(Locale.ROOT, "Chunk %d of %d at %.2f ms%s: %.1f ms of audio, %d bytes; %s", chunk + 1,
                chunks.count(), at, gap, chunks.frames(chunk) * 1000.0 / sampleRateHz, chunks.wireBytes(chunk), server);
    }

    private static String figure(LabRun run, Metric metric) {
        OptionalDouble value = metric.of(run);
        return value.isEmpty() ? "" : metric.title() + " " + metric.text(value.getAsDouble());
    }
}
