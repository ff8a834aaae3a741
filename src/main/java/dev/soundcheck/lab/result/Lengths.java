package dev.soundcheck.lab.result;

import java.util.List;

/// How a figure follows the length of the line: a slope for each lane that has one, and all of it in words. Immutable.
public record Lengths(List<LengthFit> fits, List<String> sentences) {
    public static final Lengths NONE = new Lengths(List.of(), List.of());

    public Lengths {
        fits = List.copyOf(fits);
        sentences = List.copyOf(sentences);
    }

    /// None of a lab with one line. With a thousand lines it takes a moment.
    public static Lengths of(Lab lab, Metric metric) {
        return lab.plan().lines().size() == 1
                ? NONE
                : new Lengths(lab.plan().lanes().stream().flatMap(lane -> LengthFit.of(lab, lane, metric).stream())
                        .toList(), LengthText.sentences(lab, metric));
    }
}
