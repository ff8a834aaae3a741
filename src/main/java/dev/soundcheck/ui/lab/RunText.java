package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.Exclusion;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A run in exact words: what hover and keyboard tell. Stateless.
final class RunText {
    private RunText() {}

    static String run(LabRun run) {
        String head = "Run " + run.slot().number() + ", " + run.lane().title()
                + (run.slot().warmUp() ? ", warm-up: in no figure" : ", block " + run.slot().block());
        Exclusion exclusion = run.exclusion();
        String out = exclusion == null ? "" : " · left out: " + exclusion.reason();
        return head + out + " · " + Stream.of(Metric.CONNECT, Metric.TTFB, Metric.TTFA, Metric.DECODED, Metric.TTFS,
                Metric.FIRST_OUT, Metric.DONE, Metric.RTF).map(metric -> figure(run, metric))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")) + " · " + run.connection().text(run.trace().reused());
    }

    private static String figure(LabRun run, Metric metric) {
        OptionalDouble value = metric.of(run);
        return value.isEmpty() ? "" : metric.title() + " " + metric.text(value.getAsDouble());
    }
}
