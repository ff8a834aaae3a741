package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.Exclusion;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A run in exact words, which hover and keyboard tell, and where all runs of a lab were made. Stateless.
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

    /// Where and how a lab was measured; empty without one.
    static String marks(@Nullable Lab lab) {
        return lab == null
                ? ""
                : Stream.of(lab.info().host(), lab.info().marks(), lab.info().networkNote())
                        .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String figure(LabRun run, Metric metric) {
        OptionalDouble value = metric.of(run);
        return value.isEmpty() ? "" : metric.title() + " " + metric.text(value.getAsDouble());
    }
}
